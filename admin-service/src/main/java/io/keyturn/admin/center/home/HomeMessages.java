package io.keyturn.admin.center.home;

import io.keyturn.admin.center.Standing;
import io.keyturn.admin.center.home.FleetFilter.Show;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page; those for how a portal stands serve on other pages, too. */
@MessageBundle("home")
public interface HomeMessages {
  @Message("Portals")
  String title();

  @Message("Keys that need attention")
  String warnings();

  @Message("Show all of them")
  String moreWarnings();

  @Message("Search")
  String search();

  @Message("Part of the name or id")
  String searchHint();

  @Message("Show")
  String show();

  @Message("Apply")
  String apply();

  @Message
  String showing(Show show);

  @Message
  String standing(Standing standing);

  @Message("Portal")
  String portal();

  @Message("Environment")
  String environment();

  @Message("State")
  String state();

  @Message("Key expires (UTC)")
  String expires();

  @Message("Time left")
  String left();

  @Message("Next page")
  String next();

  @Message("No portal matches. Search for less, or show all.")
  String noMatch();

  @Message("Show all portals")
  String showAll();

  @Message("There is no portal yet")
  String emptyTitle();

  @Message(
      "Register the first one by the REST API; the README shows how, and /q/swagger-ui lets you try it.")
  String emptyAdvice();

  @Message(
      "You see no portal: your roles name none. Ask an administrator for one of the roles"
          + " {roles}.")
  String noneVisible(String roles);

  @Message("Expirations by month")
  String timeline();

  @Message("Already expired")
  String expired();

  @Message("Keys by the month in which they expire, UTC. The same as a table:")
  String timelineTable();

  @Message("Month")
  String month();

  @Message("Keys")
  String keys();
}
