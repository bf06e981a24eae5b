package io.keyturn.admin.web;

import jakarta.ws.rs.BadRequestException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many items a page may hold. A type of its own, because the framework answers 404 where it
 * cannot make a number of a query parameter.
 */
@Schema(name = "Limit", type = SchemaType.INTEGER, minimum = "1", maximum = "200")
public final class Limit {
  private static final int MOST = 200;

  private final int items;

  private Limit(int items) {
    this.items = items;
  }

  /**
   * The limit that a caller wrote.
   *
   * @throws BadRequestException where it is none
   */
  public static Limit valueOf(String text) {
    // Longer ones are too big, whatever they are.
    if (text.matches("[0-9]{1,9}")) {
      int items = Integer.parseInt(text);
      if (items >= 1 && items <= MOST) {
        return new Limit(items);
      }
    }
    // Any other exception, also a problem, would become 404.
    throw new BadRequestException("limit: a whole number from 1 to " + MOST + ".");
  }

  public int items() {
    return items;
  }
}
