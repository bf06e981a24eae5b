package io.keyturn.admin.notice;

import io.keyturn.common.portal.PortalId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Knows who wants to be told about portals. Asked within the transaction that writes the notices;
 * reads only. A portal that nobody asked about may be left out of the answer.
 */
public interface Recipients {
  Map<PortalId, List<Recipient>> of(Collection<PortalId> portals);

  /**
   * Whether the recipient still wants this very notice; asked at the moment of sending, because a
   * notice may be written while somebody unsubscribes. True for recipients it does not know.
   */
  default boolean wants(Notice notice) {
    return true;
  }
}
