/** Whose files are: whom steps run as. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}
