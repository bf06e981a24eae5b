package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Entry;
import io.keyturn.admin.consumer.KeyConsumerRequest;
import io.keyturn.admin.consumer.KeyConsumerView;
import jakarta.ws.rs.FormParam;
import java.util.Map;
import java.util.Objects;

/** A consumer as it is typed. */
public class ConsumerFields {
  private static final String FORM = "consumer";

  @FormParam("name")
  String name;

  @FormParam("contact")
  String contact;

  @FormParam("language")
  String language;

  @FormParam("takes")
  String takes;

  /** What it asks for, sound or not. */
  KeyConsumerRequest toRequest(String slug) {
    return new KeyConsumerRequest(slug, given(contact).strip(), given(language), given(takes));
  }

  String slug() {
    return given(name).strip();
  }

  Entry toEntry() {
    return Entry.of(
        FORM,
        Map.of(
            "name",
            given(name),
            "contact",
            given(contact),
            "language",
            given(language),
            "takes",
            given(takes)));
  }

  /** What was not sent is empty. */
  private static String given(String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /** The fields as they are for this consumer. */
  static Entry of(KeyConsumerView consumer) {
    return Entry.of(
        FORM,
        Map.of(
            "contact", consumer.contact(),
            "language", consumer.language(),
            "takes", consumer.takes().name()));
  }
}
