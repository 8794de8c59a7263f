namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>What the guard looks for before something is published.</summary>
/// <remarks>Stored by name: members may be added, never renamed. Example: an ID number in a name list is
/// <see cref="ResidentId"/>.</remarks>
public enum GuardKind
{
    /// <summary>A resident ID number (公民身份号码, GB 11643), 18 digits, or 15 of the old kind where the text says so.</summary>
    ResidentId,

    /// <summary>A mobile number of the mainland: 11 digits, 13 to 19 in front.</summary>
    MobileNumber,

    /// <summary>A bank card number: 16 to 19 digits of a known issuer, with a right Luhn digit.</summary>
    BankCard,

    /// <summary>Where a person lives: down to the flat, or the house in a village.</summary>
    HomeAddress,

    /// <summary>A vehicle's number plate (GA 36).</summary>
    LicencePlate,

    /// <summary>An e-mail address that is itself a private number (QQ, mobile).</summary>
    PersonalEmail,

    /// <summary>A mark of state secrecy: 绝密, 机密, 秘密 with ★ or standing as a mark.</summary>
    SecrecyMark,

    /// <summary>A mark of internal use: 内部资料 注意保存, 不得外传.</summary>
    InternalMark,

    /// <summary>A word the organ has listed as not to be published.</summary>
    ForbiddenWord,

    /// <summary>A name the organ has listed as wrong or out of date.</summary>
    WrongName,

    /// <summary>A field that must be filled and is not.</summary>
    MissingField,

    /// <summary>A link that leads nowhere.</summary>
    DeadLink,

    /// <summary>Something a reader does not see on opening: hidden sheets, rows, text, embedded files.</summary>
    HiddenContent,

    /// <summary>Comments left in a document.</summary>
    Comment,

    /// <summary>Tracked changes left in a document.</summary>
    TrackedChange,

    /// <summary>What a file says beside its content and should not: the place where a picture was taken.</summary>
    Metadata,

    /// <summary>A file, or a part of it, that could not be looked into.</summary>
    Unread,
}
