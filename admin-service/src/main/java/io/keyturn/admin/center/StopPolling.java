package io.keyturn.admin.center;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** The status of the last answer to htmx: it shows it and asks no more. */
public final class StopPolling implements StatusType {
  /** The only one. */
  public static final StatusType STATUS = new StopPolling();

  private static final int CODE = 286;

  private StopPolling() {}

  @Override
  public int getStatusCode() {
    return CODE;
  }

  @Override
  public Family getFamily() {
    return Family.SUCCESSFUL;
  }

  @Override
  public String getReasonPhrase() {
    return "Stop Polling";
  }
}
