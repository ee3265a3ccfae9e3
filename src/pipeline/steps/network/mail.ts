// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#mail-mail

import { failStep } from '../../run/thrown.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const mail: StepDefinition = {
  name: 'mail',
  doc: 'Sends a message.',
  parameters: [
    required('subject', 'text', 'What it is about.'),
    required('body', 'text', 'The message.'),
    optional('to', 'string', 'Addresses, separated by commas.'),
    optional('cc', 'string', 'Addresses of those who get a copy.'),
    optional('bcc', 'string', 'Addresses of those who get a copy that nobody sees.'),
    optional('from', 'string', 'The sender.'),
    optional('replyTo', 'string', 'Where answers go.'),
    optional('mimeType', 'string', 'text/plain by default.'),
    optional('charset', 'string', 'Without effect: UTF-8.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'to') ?? '',
  run: async (parameters, { host, node }) => {
    const text = (name: string): string => stringParameter(parameters, name) ?? '';
    const request = {
      to: text('to'), cc: text('cc'), bcc: text('bcc'), from: text('from'), replyTo: text('replyTo'),
      subject: text('subject'), body: text('body'), mimeType: text('mimeType') || 'text/plain',
    };
    if (request.to + request.cc + request.bcc === '') {
      failStep('mail has nobody to go to: give it to, cc or bcc');
    }
    await host.mail(request, node);
    return null;
  },
};
