package io.keyturn.admin.center.home;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.home.FleetFilter.Show;
import io.keyturn.admin.center.home.HomeForm.Search;
import io.keyturn.admin.warning.Warnings;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The portals the reader may see, soonest expiration first. */
@Path("/")
@Authenticated
public class HomePage {
  private static final int PORTALS = 50;
  private static final int WARNINGS = 3;
  private static final int LONGEST = 100;

  private final Center center;
  private final Caller caller;
  private final FleetStore fleet;
  private final ExpiryMonths months;
  private final Warnings warnings;

  HomePage(Center center, Caller caller, FleetStore fleet, ExpiryMonths months, Warnings warnings) {
    this.center = center;
    this.caller = caller;
    this.fleet = fleet;
    this.months = months;
    this.warnings = warnings;
  }

  @GET
  @Operation(hidden = true)
  public Response home(
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("show") @DefaultValue("ALL") String show,
      @QueryParam("cursor") String cursor) {
    var frame = center.frame();
    var search = new Search(cut(text), show(show), cursor);
    var filter = new FleetFilter(search.text(), search.show(), caller.visible());
    var after =
        Optional.ofNullable(cursor)
            .map(Cursor::read)
            .map(FleetPlace::read)
            .orElse(FleetPlace.START);
    var found = fleet.page(filter, after, PORTALS + 1);
    var portals = Items.page(found, PORTALS, row -> FleetPlace.of(row).id());
    var soonest = warnings.soonest(caller.visible(), WARNINGS, frame.language());
    var timeline = Timeline.of(months.of(caller.visible()), frame.language());
    return center.page(
        HomeForm.home(frame, soonest, portals, search, timeline, caller.rolesThatSee()));
  }

  private static String cut(String text) {
    var wanted = text.strip();
    return wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
  }

  /** What is unknown shows all: an old bookmark is no error. */
  private static Show show(String name) {
    return Arrays.stream(Show.values())
        .filter(show -> show.name().equals(name))
        .findFirst()
        .orElse(Show.ALL);
  }
}
