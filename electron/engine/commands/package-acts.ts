import {
  continuePackage,
  openPackageCommand,
  releasePackage,
  takeBackPackage,
} from './handover.ts';
import { exportSignRequest, receiveSignRequest, signSignRequest } from './sign-requests.ts';
import { exportPackage, exportVerifier } from './package.ts';

/** Packages that leave and come, hand-over between machines, and signing elsewhere. */
export const packageActs = {
  'export.package': exportPackage,
  'export.verifier': exportVerifier,
  'package.open': openPackageCommand,
  'package.release': releasePackage,
  'package.take-back': takeBackPackage,
  'package.continue': continuePackage,
  'export.sign-request': exportSignRequest,
  'sign-request.sign': signSignRequest,
  'sign-request.receive': receiveSignRequest,
} as const;
