using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Convocations;

/// <summary>Who is told. Stored: never renumber.</summary>
public enum DestinataireMessage
{
    Travailleur = 1,
    Employeur = 2,
}

/// <summary>Stored, and offered in this order: never renumber.</summary>
public enum Canal
{
    Courriel = 1,
    Sms = 2,
    Lettre = 3,
}

/// <summary>What a message is for. Stored: never renumber.</summary>
public enum GenreMessage
{
    Convocation = 1,
    Rappel = 2,
    Deplacement = 3,
    Annulation = 4,
}

/// <summary>Stored: never renumber.</summary>
public enum EtatConvocation
{
    AEnvoyer = 1,

    /// <summary>A process took it, and may be talking with the server at this moment.</summary>
    EnCours = 2,

    /// <summary>Taken in charge by who delivers; for a letter, handed over to the post.</summary>
    Envoyee = 3,

    /// <summary>Perhaps sent: the process, or the dialogue, broke. Never sent again by itself.</summary>
    Incertaine = 4,
    Echouee = 5,

    /// <summary>Came back: the address does not receive.</summary>
    Rejetee = 6,

    /// <summary>No address is known.</summary>
    SansAdresse = 7,

    /// <summary>No longer of use: the appointment was cancelled or passed before it left, or someone took care of it otherwise.</summary>
    Retiree = 8,
}

/// <summary>One message to one recipient by one channel: a worker's appointment, or those of an employer's workers on one day.</summary>
public sealed class Convocation
{
    /// <summary>The <see cref="Code"/> of one that was told by telephone instead.</summary>
    public const string ParTelephone = "telephone";

    public required Id<Convocation> Id { get; init; }

    public required GenreMessage Genre { get; init; }

    public required DestinataireMessage Destinataire { get; init; }

    /// <summary>Absent when no address was known.</summary>
    public Canal? Canal { get; set; }

    /// <summary>For a message to a worker.</summary>
    public Id<Travailleur>? TravailleurId { get; init; }

    /// <summary>For a message to an employer.</summary>
    public Id<Entreprise>? EntrepriseId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    /// <summary>Day of the appointments when it was written: lists sort by it.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>For a reminder: how many days before.</summary>
    public int? JoursAvant { get; init; }

    public required EtatConvocation Etat { get; set; }

    public required DateTime CreeLe { get; init; }

    /// <summary>Not tried before this instant.</summary>
    public required DateTime ProchainEssai { get; set; }

    public int Essais { get; set; }

    /// <summary>The process that took it, and when.</summary>
    public string? Preneur { get; set; }

    public DateTime? PriseLe { get; set; }

    /// <summary>When its last try ended.</summary>
    public DateTime? ConclueLe { get; set; }

    /// <summary>Of the last failure: « smtp 550 ». Never a text, which could name someone.</summary>
    public string? Code { get; set; }

    /// <summary>Sent, and its appointments know it.</summary>
    public bool Appliquee { get; set; }

    /// <summary>Tells of a change nearer than the service's delay: someone has to call, and has not said so yet.</summary>
    public bool AAppeler { get; set; }
}

/// <summary>An appointment a message speaks of.</summary>
public sealed class LigneConvocation
{
    public required Id<LigneConvocation> Id { get; init; }

    public required Id<Convocation> ConvocationId { get; init; }

    public required Id<RendezVous> RendezVousId { get; init; }

    /// <summary>Version of the appointment when the message was asked for.</summary>
    public required int Version { get; init; }

    /// <summary>What the message says of it: as it stood when it was asked for, then when it left. Absent: from before this was kept.</summary>
    public DateOnly? Jour { get; set; }

    public TimeOnly? Debut { get; set; }

    /// <summary>Number of the centre or of the company's place; 0 at a distance.</summary>
    public long? Lieu { get; set; }
}

/// <summary>What opens a message's page without an account. The secret itself is only in the message.</summary>
public sealed class JetonConvocation
{
    public required Id<JetonConvocation> Id { get; init; }

    public required Id<Convocation> ConvocationId { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string Empreinte { get; init; }

    public required DateTime ExpireLe { get; init; }
}
