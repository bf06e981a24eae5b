package io.keyturn.admin.subscription.page;

import java.util.List;

/**
 * What a page says of a subscription.
 *
 * @param address masked: the page may be read by whoever the mail was forwarded to
 * @param portals the names of those it is limited to
 */
record Facts(String address, String environment, List<String> portals) {}
