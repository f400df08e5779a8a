package dev.sop.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How values are generated: users see the interface only; the implementation stays in its package. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        allowedClasspathAnnotations = {Override.class})
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface SopStyle {}
