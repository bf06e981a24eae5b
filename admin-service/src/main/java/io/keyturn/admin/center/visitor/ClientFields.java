package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Entry;
import io.keyturn.admin.visitor.VisitorClientRequest;
import io.keyturn.admin.visitor.VisitorClientView;
import jakarta.ws.rs.FormParam;
import java.util.Map;
import java.util.Objects;

/** A client as it is typed. */
public class ClientFields {
  private static final String FORM = "client";
  private static final int NONSENSE = 0;

  @FormParam("clientId")
  String clientId;

  @FormParam("name")
  String name;

  @FormParam("redirectUris")
  String redirectUris;

  @FormParam("origins")
  String origins;

  @FormParam("claims")
  String claims;

  @FormParam("lifetimeSeconds")
  String lifetimeSeconds;

  /** What it asks for, sound or not. */
  VisitorClientRequest toRequest(String id) {
    return new VisitorClientRequest(
        id,
        given(name).strip(),
        Words.lines(given(redirectUris)),
        Words.lines(given(origins)),
        Words.names(given(claims)),
        number());
  }

  String id() {
    return given(clientId).strip();
  }

  private Integer number() {
    var given = given(lifetimeSeconds).strip();
    if (given.isEmpty()) {
      return null;
    }
    return given.matches("[0-9]{1,6}") ? Integer.valueOf(given) : NONSENSE;
  }

  Entry toEntry() {
    return Entry.of(
        FORM,
        Map.of(
            "clientId", given(clientId),
            "name", given(name),
            "redirectUris", given(redirectUris),
            "origins", given(origins),
            "claims", given(claims),
            "lifetimeSeconds", given(lifetimeSeconds)));
  }

  /** What was not sent is empty. */
  private static String given(String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /** The fields as they are for this client. */
  static Entry of(VisitorClientView client) {
    return Entry.of(
        FORM,
        Map.of(
            "name", client.name(),
            "redirectUris", String.join("\n", client.redirectUris()),
            "origins", String.join("\n", client.origins()),
            "claims", String.join(", ", client.claims()),
            "lifetimeSeconds", Long.toString(client.lifetimeSeconds())));
  }
}
