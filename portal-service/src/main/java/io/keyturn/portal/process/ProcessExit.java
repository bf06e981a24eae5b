package io.keyturn.portal.process;

/** Ends the process in good order. Returns at once; a second call changes nothing. */
public interface ProcessExit {
  /** Status of a process that was asked to end. */
  int OBEYED = 0;

  /** Status of a process that cannot do its work with these settings. */
  int REFUSED = 1;

  void exit(int status);
}
