// The variables that a run has from its beginning, and those that a checkout of its own code adds: Jenkins' names.

export interface RunIdentity {
  readonly project: string;
  readonly number: number;
  readonly branch: string | null;
}

export interface Revision {
  readonly commit: string | null;
  readonly branch: string | null;
  readonly url: string | null;
}

/** Runs have no page. Scripts put these addresses into messages and ask for their parts, so they are good ones that lead nowhere (RFC 2606). */
const ROOT_URL = 'https://mayfly.invalid/';

export function runVariables({ project, number, branch }: RunIdentity): ReadonlyMap<string, string> {
  const jobUrl = `${ROOT_URL}${project.split('/').map((part) => `job/${encodeURIComponent(part)}/`).join('')}`;
  return new Map([
    ['CI', 'true'],
    ['BUILD_NUMBER', String(number)],
    ['BUILD_ID', String(number)],
    ['BUILD_DISPLAY_NAME', `#${number}`],
    ['BUILD_TAG', `mayfly-${project.replaceAll('/', '-')}-${number}`],
    ['BUILD_URL', `${jobUrl}${number}/`],
    ['JENKINS_URL', ROOT_URL],
    ['JOB_NAME', project],
    ['JOB_BASE_NAME', project.slice(project.lastIndexOf('/') + 1)],
    ['JOB_URL', jobUrl],
    ['RUN_DISPLAY_URL', `${jobUrl}${number}/`],
    ...(branch === null ? [] : [['BRANCH_NAME', branch] as const]),
  ]);
}

/** Set by `checkout scm`; Jenkins sets none of those that it does not know. */
export function revisionVariables({ commit, branch, url }: Revision): ReadonlyMap<string, string> {
  return new Map([
    ...(commit === null ? [] : [['GIT_COMMIT', commit] as const]),
    ...(branch === null ? [] : [['GIT_BRANCH', branch] as const, ['GIT_LOCAL_BRANCH', branch] as const]),
    ...(url === null ? [] : [['GIT_URL', url] as const]),
  ]);
}
