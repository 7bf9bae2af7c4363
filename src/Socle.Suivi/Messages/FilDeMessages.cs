using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Messages;

/// <summary>What a message is about: it says which team reads it. Stored: never renumber.</summary>
public enum SujetMessage
{
    Declaration = 1,
    Visites = 2,
    Documents = 3,
    Facturation = 4,
    Acces = 5,
    Autre = 6,

    /// <summary>A complaint, kept and answered as such.</summary>
    Reclamation = 7,
}

/// <summary>Stored: never renumber.</summary>
public enum EtatFil
{
    /// <summary>The service has to answer.</summary>
    ARepondre = 1,

    /// <summary>Answered; the employer may go on.</summary>
    Repondu = 2,
    Clos = 3,
}

/// <summary>A question of an employer to its service, and what was answered.</summary>
public sealed class FilDeMessages
{
    public required Id<FilDeMessages> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    public required SujetMessage Sujet { get; init; }

    /// <summary>In a few words, as its author wrote it.</summary>
    public required string Objet { get; init; }

    public required EtatFil Etat { get; set; }

    public required DateTime OuvertLe { get; init; }

    public required Id<Compte> OuvertParId { get; init; }

    public required string OuvertPar { get; init; }

    public required DateTime DernierLe { get; set; }

    /// <summary>The day the service has promised an answer for; counted again with each message of the employer.</summary>
    public required DateOnly AvantLe { get; set; }

    public required Role VersRole { get; set; }

    /// <summary>Who took it; absent: anyone of the team.</summary>
    public Id<Compte>? VersCompteId { get; set; }

    public DateTime? ClosLe { get; set; }
}

/// <summary>One message of a thread.</summary>
public sealed class MessageEcrit
{
    public required Id<MessageEcrit> Id { get; init; }

    public required Id<FilDeMessages> FilId { get; init; }

    public required DateTime Le { get; init; }

    public required string Par { get; init; }

    public required bool DuService { get; init; }

    public required string Texte { get; init; }
}

/// <summary>A file joined to a message: a PDF or a picture, by its content.</summary>
public sealed class PieceMessage
{
    public required Id<PieceMessage> Id { get; init; }

    public required Id<MessageEcrit> MessageId { get; init; }

    public required Id<FilDeMessages> FilId { get; init; }

    public required string Nom { get; init; }

    public required string Type { get; init; }

    public required int Taille { get; init; }

    public required byte[] Octets { get; init; }
}

/// <summary>In how many days the service answers about a subject.</summary>
public sealed class DelaiDeReponse
{
    public const int ParDefaut = 5;

    public required SujetMessage Sujet { get; init; }

    public required int Jours { get; set; }
}
