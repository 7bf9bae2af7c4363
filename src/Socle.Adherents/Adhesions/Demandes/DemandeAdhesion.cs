using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Adherents.Adhesions;

/// <summary>Stored: never renumber.</summary>
public enum EtatDemande
{
    Brouillon = 1,
    Deposee = 2,

    /// <summary>The service waits for a document it asked for.</summary>
    PieceAttendue = 3,
    Acceptee = 4,
    Refusee = 5,
}

/// <summary>
/// Someone asks to join. Until it is signed it is a draft: nothing of it is in clear, and it disappears. Signed, its queue needs a name.
/// </summary>
public sealed class DemandeAdhesion
{
    public required Id<DemandeAdhesion> Id { get; init; }

    /// <summary>Fingerprint of the link's secret.</summary>
    public required string Empreinte { get; init; }

    public EtatDemande Etat { get; set; } = EtatDemande.Brouillon;

    /// <summary>What was typed, and the link's secret, sealed.</summary>
    public required string Contenu { get; set; }

    /// <summary>The furthest step that can be opened.</summary>
    public EtapeAdhesion Etape { get; set; } = EtapeAdhesion.Qui;

    public required DateTime CreeeLe { get; init; }

    public required DateTime ModifieeLe { get; set; }

    /// <summary>A draft is forgotten after it.</summary>
    public required DateTime ExpireLe { get; set; }

    public GenreAdherent? Genre { get; set; }

    public string? RaisonSociale { get; set; }

    public string? NomTri { get; set; }

    public string? Siret { get; set; }

    public string? CodePostal { get; set; }

    public string? Commune { get; set; }

    public int? Effectif { get; set; }

    public DateTime? SigneeLe { get; set; }

    public DateTime? TraiteeLe { get; set; }

    public Id<Compte>? TraiteeParId { get; set; }

    public string? TraiteePar { get; set; }

    /// <summary>Why it was refused, or what is missing: written to who asks.</summary>
    public string? Motif { get; set; }

    /// <summary>How many documents were asked for: tells one mail from the next.</summary>
    public int Demandes { get; set; }

    /// <summary>The member it made.</summary>
    public Id<Entreprise>? EntrepriseId { get; set; }

    public bool EstATraiter => Etat is EtatDemande.Deposee or EtatDemande.PieceAttendue;
}

/// <summary>A document sent with a request. Its bytes are sealed.</summary>
public sealed class PieceAdhesion
{
    public required Id<PieceAdhesion> Id { get; init; }

    public required Id<DemandeAdhesion> DemandeId { get; init; }

    public required string NomFichier { get; init; }

    public required string Type { get; init; }

    public required int Taille { get; init; }

    public required string EmpreinteOctets { get; init; }

    public required byte[] Octets { get; init; }

    public required DateTime RecueLe { get; init; }
}

/// <summary>
/// A code sent, then typed: the simple electronic signature of a request, and its proof. What names someone is sealed.
/// </summary>
public sealed class SignatureAdhesion
{
    public required Id<SignatureAdhesion> Id { get; init; }

    public required Id<DemandeAdhesion> DemandeId { get; init; }

    public required CanalCode Canal { get; init; }

    /// <summary>Where the code went, sealed.</summary>
    public required string Destination { get; init; }

    public required string Sel { get; init; }

    /// <summary>SHA-256 of the salt then the code.</summary>
    public required string EmpreinteCode { get; init; }

    /// <summary>The very text shown when the code was asked for, sealed.</summary>
    public required string Contrat { get; init; }

    public required string EmpreinteContrat { get; init; }

    public required DateTime EnvoyeLe { get; init; }

    public required DateTime ExpireLe { get; init; }

    public int Essais { get; set; }

    public DateTime? SigneeLe { get; set; }

    /// <summary>The proof (JSON), sealed; what the service's seal signs is its clear bytes.</summary>
    public string? Preuve { get; set; }

    public byte[]? Cachet { get; set; }
}
