package io.keyturn.portal.visitor;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The parameters of a form, as often as each was sent. */
public class SentForm {
  @RestForm(Parameters.CLIENT_ID)
  List<String> clientIds;

  @RestForm(Parameters.REDIRECT_URI)
  List<String> redirectUris;

  @RestForm(Parameters.RESPONSE_TYPE)
  List<String> responseTypes;

  @RestForm(Parameters.STATE)
  List<String> states;

  @RestForm(Parameters.NONCE)
  List<String> nonces;

  Map<String, List<String>> values() {
    return Map.of(
        Parameters.CLIENT_ID, clientIds,
        Parameters.REDIRECT_URI, redirectUris,
        Parameters.RESPONSE_TYPE, responseTypes,
        Parameters.STATE, states,
        Parameters.NONCE, nonces);
  }
}
