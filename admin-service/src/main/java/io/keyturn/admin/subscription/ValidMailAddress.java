package io.keyturn.admin.subscription;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is a {@link MailAddress}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidMailAddress.Check.class)
public @interface ValidMailAddress {
  String message() default MailAddress.FORM_IN_WORDS;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says no to everything else; leaves null to others. */
  class Check implements ConstraintValidator<ValidMailAddress, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || MailAddress.isOne(value);
    }
  }
}
