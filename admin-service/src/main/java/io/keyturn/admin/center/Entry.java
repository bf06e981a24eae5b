package io.keyturn.admin.center;

import java.util.Map;

/**
 * What somebody has typed into a form of a page that has several.
 *
 * @param form its name; empty where nobody has sent any
 * @param refusal why it was not done; null where nobody has refused it
 */
public record Entry(String form, Map<String, String> values, Refusal refusal) {
  /** Every form is as it is at first. */
  public static final Entry NONE = new Entry("", Map.of(), null);

  /** What was sent by a form. */
  public static Entry of(String form, Map<String, String> values) {
    return new Entry(form, values, null);
  }

  public Entry refused(Refusal why) {
    return new Entry(form, values, why);
  }

  /** What was typed there; empty where nothing was. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Why this form was refused; null where it was not. */
  public Refusal refusalOf(String name) {
    return form.equals(name) ? refusal : null;
  }
}
