package io.keyturn.common.keytable;

import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The environments, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class EnvironmentStore {
  private static final String SELECT =
      "select id, name, url, geo, organisation_id, tenant_id, support_contact from environment ";

  private final DataSource source;

  EnvironmentStore(DataSource source) {
    this.source = source;
  }

  public Optional<Environment> find(EnvironmentId id) {
    return new SqlStatement(source, SELECT + "where id = :id")
        .set("id", id.value())
        .first(EnvironmentStore::environment);
  }

  /** All environments by id; there are few. */
  public List<Environment> list() {
    return new SqlStatement(source, SELECT + "order by id").list(EnvironmentStore::environment);
  }

  /** Holds the environment until the caller's transaction ends; nothing where there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(EnvironmentId id) {
    new SqlStatement(source, "select id from environment where id = :id for no key update")
        .set("id", id.value())
        .first(row -> row.getString("id"));
  }

  /** Creates or replaces; true where it was created. */
  public boolean put(Environment environment) {
    boolean created =
        written(
                "insert into environment (id, name, url, geo, organisation_id, tenant_id,"
                    + " support_contact) values (:id, :name, :url, :geo, :organisation, :tenant,"
                    + " :contact) on conflict do nothing",
                environment)
            == 1;
    if (!created) {
      written(
          "update environment set name = :name, url = :url, geo = :geo,"
              + " organisation_id = :organisation, tenant_id = :tenant,"
              + " support_contact = :contact where id = :id",
          environment);
    }
    return created;
  }

  private int written(String sql, Environment environment) {
    return new SqlStatement(source, sql)
        .set("id", environment.id().value())
        .set("name", environment.name())
        .set("url", environment.url().toString())
        .set("geo", environment.organisation().geo())
        .set("organisation", environment.organisation().organisationId())
        .set("tenant", environment.organisation().tenantId())
        .set("contact", environment.supportContact())
        .update();
  }

  private static Environment environment(ResultSet row) throws SQLException {
    return new Environment(
        new EnvironmentId(row.getString("id")),
        row.getString("name"),
        URI.create(row.getString("url")),
        new Organisation(
            row.getString("geo"),
            row.getObject("organisation_id", UUID.class),
            row.getObject("tenant_id", UUID.class)),
        row.getString("support_contact"));
  }
}
