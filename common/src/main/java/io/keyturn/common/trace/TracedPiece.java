package io.keyturn.common.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** A piece of work that is under way; closed when it is over. */
public final class TracedPiece implements AutoCloseable {
  private static final int SERVER_ERROR = 500;

  private final Span span;
  private final Runnable back;

  TracedPiece(Span span, Runnable back) {
    this.span = span;
    this.back = back;
  }

  /** Says something about it; no secrets, no query of an address. */
  public TracedPiece with(String name, String value) {
    span.setAttribute(name, value);
    return this;
  }

  /** It was answered with this status. */
  public void answered(int status) {
    span.setAttribute("http.response.status_code", status);
    if (status >= SERVER_ERROR) {
      failed();
    }
  }

  /** It did not do what it was for. */
  public void failed() {
    span.setStatus(StatusCode.ERROR);
  }

  @Override
  public void close() {
    span.end();
    back.run();
  }
}
