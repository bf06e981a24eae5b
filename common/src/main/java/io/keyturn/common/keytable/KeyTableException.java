package io.keyturn.common.keytable;

import java.sql.SQLException;

/**
 * The database refused, or could not be asked. The cause tells why by its SQLSTATE; the caller's
 * transaction can only be rolled back.
 */
public final class KeyTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyTableException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
