package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.notice.outbox.NoticeStore;
import io.keyturn.common.portal.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Shows an environment's page, also with a form in it that was refused. */
@ApplicationScoped
class EnvironmentSheets {
  private final Center center;
  private final EnvironmentAccess access;
  private final Caller caller;
  private final Channels channels;
  private final NoticeStore notices;

  EnvironmentSheets(
      Center center,
      EnvironmentAccess access,
      Caller caller,
      Channels channels,
      NoticeStore notices) {
    this.center = center;
    this.access = access;
    this.caller = caller;
    this.channels = channels;
    this.notices = notices;
  }

  /** The page as somebody comes to it. */
  Response show(String id, Done done) {
    return center.page(EnvironmentForm.environment(center.frame(), sheet(id), Entry.NONE, done));
  }

  /** The page with what was typed and why it was refused. */
  Response refused(String id, Entry entry) {
    return center.page(
        entry.refusal(), EnvironmentForm.environment(center.frame(), sheet(id), entry, null));
  }

  private EnvironmentSheet sheet(String id) {
    var environment = access.view(id);
    boolean manages = caller.grants().manages(environment.id());
    return new EnvironmentSheet(
        environment,
        channels.subscriptions().list(id).items(),
        channels.feeds().list(id).items(),
        manages ? channels.webhooks().list(id).items() : List.of(),
        manages ? blocked(environment) : 0,
        manages ? null : caller.rolesThatManage(environment.id()));
  }

  private long blocked(Environment environment) {
    return notices.count(
        new NoticeStore.Filter(
            environment.id(), Optional.empty(), Optional.of(NoticeState.BLOCKED)));
  }
}
