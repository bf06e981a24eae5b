package io.keyturn.admin.notice;

import io.keyturn.common.portal.PortalId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody who wants to be told about portals, over all channels. */
@ApplicationScoped
public class Audience {
  private final List<Recipients> sources;

  Audience(@All List<Recipients> sources) {
    this.sources = sources;
  }

  public Map<PortalId, List<Recipient>> of(Collection<PortalId> portals) {
    var all = new HashMap<PortalId, List<Recipient>>();
    for (Recipients source : sources) {
      source
          .of(portals)
          .forEach(
              (portal, recipients) ->
                  all.computeIfAbsent(portal, it -> new ArrayList<>()).addAll(recipients));
    }
    return all;
  }

  /** Whether the recipient still wants this very notice. */
  public boolean wants(Notice notice) {
    return sources.stream().allMatch(source -> source.wants(notice));
  }
}
