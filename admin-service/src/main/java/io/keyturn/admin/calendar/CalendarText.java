package io.keyturn.admin.calendar;

import io.keyturn.admin.link.Links;
import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Writes calendars. The same facts are the same text at any time: a UID is that of the key, and an
 * event is as old as what it tells.
 */
@ApplicationScoped
class CalendarText {
  private static final Duration ALARM = Duration.ofDays(-7);
  private static final Duration REFRESH = Duration.ofHours(1);

  private final Links links;
  private final ExpiryText dates = new ExpiryText(Language.EN);

  CalendarText(Links links) {
    this.links = links;
  }

  /** The calendar of these expirations under this name. */
  byte[] of(String name, List<Expiry> expiries) {
    var head =
        List.<Property>of(
            new ProdId("-//Keyturn//Keyturn//EN"),
            new Version(new ParameterList(), "2.0"),
            new Method("PUBLISH"),
            new XProperty("X-WR-CALNAME", name),
            new RefreshInterval(new ParameterList(), REFRESH),
            new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    // As one list: a calendar that events are added to is copied for each.
    var events = expiries.stream().flatMap(this::events).toList();
    var calendar = new Calendar(new PropertyList(head), new ComponentList<>(events));
    var text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return OctetFolding.folded(text.toString());
  }

  private Stream<CalendarComponent> events(Expiry expiry) {
    var planned = expiry.planned().stream().map(at -> (CalendarComponent) renewal(expiry, at));
    return Stream.concat(Stream.of(expiration(expiry)), planned);
  }

  private VEvent expiration(Expiry expiry) {
    var event =
        event(
            expiry,
            "key-" + expiry.key(),
            expiry.expiration(),
            expiry.name() + ": authentication key expires",
            "Without a new authentication key portal "
                + expiry.portal()
                + " cannot sign in to its environment and cannot serve visitors.");
    var alarm = new VAlarm(ALARM);
    alarm.add(new Action("DISPLAY"));
    alarm.add(new Description(expiry.name() + ": authentication key expires in 7 days"));
    event.add(alarm);
    return event;
  }

  private VEvent renewal(Expiry expiry, Instant planned) {
    return event(
        expiry,
        "renewal-" + expiry.key(),
        planned,
        expiry.name() + ": authentication key is renewed",
        "The policy of portal "
            + expiry.portal()
            + " renews its authentication key, which expires on "
            + dates.date(expiry.expiration())
            + ". The portal restarts once.");
  }

  private VEvent event(Expiry expiry, String uid, Instant at, String summary, String description) {
    var page = links.renewalPage(expiry.portal());
    var properties = new ArrayList<Property>();
    properties.add(new Uid(uid + "@keyturn"));
    properties.add(new DtStamp(expiry.since()));
    properties.add(new LastModified(expiry.since()));
    properties.add(new DtStart<>(at));
    properties.add(new Summary(summary));
    properties.add(new Description(description + "\n" + page));
    properties.add(new Url(page));
    properties.add(new Transp("TRANSPARENT"));
    return new VEvent(new PropertyList(properties));
  }
}
