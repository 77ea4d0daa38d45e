import { defineErrors } from '@pet/rpc';

export const topologyErrors = defineErrors({
  TOPOLOGY_NO_ADDRESS: {
    status: 422,
    message: 'No address is known for this module. Give the address of the service that hosts it.',
  },
  TOPOLOGY_NOT_READY: {
    status: 422,
    message: 'The service does not answer as ready. Look at its /ready, then try again.',
  },
  TOPOLOGY_CONTRACT_DIFFERS: {
    status: 409,
    message:
      'The service promises other things than the copy here. Deploy the same version, or force it.',
  },
  TOPOLOGY_NOT_HOSTED: {
    status: 422,
    message: 'No copy of this module is hosted here, so all its calls go to its service.',
  },
});
