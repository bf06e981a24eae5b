package io.keyturn.admin.notice.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, UUID> {}
