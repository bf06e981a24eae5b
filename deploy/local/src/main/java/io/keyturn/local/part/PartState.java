package io.keyturn.local.part;

/** Where a supervised part stands. */
public enum PartState {
  STOPPED,
  /** Waits for the parts it needs. */
  WAITING,
  STARTING,
  READY,
  /** Has exited and is about to be started again. */
  RESTARTING,
  /** Has exited at once several times; is still tried now and then. */
  FAILING
}
