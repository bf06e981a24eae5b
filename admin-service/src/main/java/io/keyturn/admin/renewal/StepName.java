package io.keyturn.admin.renewal;

/** The steps of a renewal in the order of {@link RenewalPlan}, and the one way back. */
public enum StepName {
  /** Make key pair and certificate, seal, commit as STAGED. */
  GENERATE,
  /** Append the public key to the application. */
  REGISTER,
  /** Get tokens with the new key and call the environment. */
  PROVE,
  /** New key ACTIVE, old key RETIRING. */
  ACTIVATE,
  /** Restart the portal once. */
  RESTART,
  /** Every live instance serves the new key and is connected. */
  VERIFY,
  /** After a failed VERIFY: old key ACTIVE again, and one more restart. */
  ROLL_BACK
}
