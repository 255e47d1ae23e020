//! What a future takes along to whatever thread it is polled on.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Arc;

use super::state;
use crate::LanguageRange;

/// A value that an integration wants at hand while a future runs, as the layer of a web framework does.
pub(crate) type Attachment = Arc<dyn Any + Send + Sync>;

thread_local! {
    static ATTACHMENT: RefCell<Option<Attachment>> = const { RefCell::new(None) };
}

/// The languages and the attachment of a thread, which a future takes along.
#[derive(Clone, Debug)]
pub(crate) struct Surroundings {
    /// `None`: there is no scope.
    ranges: Option<Arc<[LanguageRange]>>,
    attachment: Option<Attachment>,
}

impl Surroundings {
    /// Returns those of this thread, now.
    pub(crate) fn current() -> Self {
        let attachment = ATTACHMENT.try_with(|attachment| attachment.borrow().clone());
        Self {
            ranges: state::innermost(),
            attachment: attachment.ok().flatten(),
        }
    }

    /// Replaces the languages.
    pub(crate) fn with_ranges(self, ranges: Arc<[LanguageRange]>) -> Self {
        Self {
            ranges: Some(ranges),
            ..self
        }
    }

    /// Replaces the attachment.
    #[cfg(feature = "axum")]
    pub(crate) fn with_attachment(self, attachment: Attachment) -> Self {
        Self {
            attachment: Some(attachment),
            ..self
        }
    }

    /// Returns the language ranges of the scope, else of the process. Empty if nobody has set any.
    #[cfg(feature = "axum")]
    pub(crate) fn ranges(&self) -> Arc<[LanguageRange]> {
        let ranges = self.ranges.clone().or_else(state::default);
        ranges.unwrap_or_else(|| Arc::new([]))
    }

    /// Returns the attachment, if it is of this type.
    #[cfg(feature = "axum")]
    pub(crate) fn attachment<T: 'static>(&self) -> Option<&T> {
        self.attachment.as_deref()?.downcast_ref()
    }

    /// Makes them those of this thread until the guard is dropped.
    pub(crate) fn enter(&self) -> Entered {
        Entered {
            _scope: state::enter(self.ranges.clone()),
            before: replace_attachment(self.attachment.clone()),
            thread: PhantomData,
        }
    }
}

fn replace_attachment(attachment: Option<Attachment>) -> Option<Attachment> {
    // Where the thread is ending, nothing runs any more.
    let before = ATTACHMENT.try_with(|current| current.replace(attachment));
    before.ok().flatten()
}

/// Ends the surroundings of a thread when it is dropped.
pub(crate) struct Entered {
    _scope: state::Scope,
    before: Option<Attachment>,
    /// A guard must be dropped on the thread that it was made on.
    thread: PhantomData<*const ()>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        replace_attachment(self.before.take());
    }
}
