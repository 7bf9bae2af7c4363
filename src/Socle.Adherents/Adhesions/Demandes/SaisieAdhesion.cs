using System.ComponentModel.DataAnnotations;
using Socle.Droit;

namespace Socle.Adherents.Adhesions;

/// <summary>Who asks. Stored: never renumber.</summary>
public enum GenreAdherent
{
    Entreprise = 1,
    Independant = 2,

    /// <summary>A household that employs someone at home (L. 4625-3).</summary>
    Particulier = 3,

    /// <summary>A temporary-work agency.</summary>
    Interim = 4,

    /// <summary>A company of several establishments.</summary>
    Groupe = 5,
}

/// <summary>Under which regime its people work. Only the first is this service's without a question.</summary>
public enum RegimeEmployeur
{
    General = 1,
    Public = 2,
    Agricole = 3,
    Autre = 4,
}

public enum MoyenPaiement
{
    Virement = 1,
    Prelevement = 2,
    Cheque = 3,
}

public enum CanalCode
{
    Courriel = 1,
    Sms = 2,
}

/// <summary>One more establishment of a group, as typed.</summary>
public sealed class AutreLieu
{
    [Display(Name = "SIRET")]
    public string? Siret { get; set; }

    [Display(Name = "Nom de l’établissement")]
    public string? Nom { get; set; }

    [Display(Name = "Adresse")]
    public string? Adresse { get; set; }

    [Display(Name = "Code postal")]
    public string? CodePostal { get; set; }

    [Display(Name = "Commune")]
    public string? Commune { get; set; }

    [Display(Name = "Effectif")]
    public int? Effectif { get; set; }

    public bool EstVide => string.IsNullOrWhiteSpace(Siret + Nom + Adresse + CodePostal + Commune) && Effectif is null;
}

/// <summary>What is asked of who joins, as typed, step after step. Kept sealed until the service answers.</summary>
public sealed class SaisieAdhesion
{
    [Display(Name = "Vous êtes")]
    public GenreAdherent? Genre { get; set; }

    [Display(Name = "Nom ou raison sociale")]
    public string? RaisonSociale { get; set; }

    [Display(Name = "SIRET de l’établissement")]
    public string? Siret { get; set; }

    [Display(Name = "Code NAF (APE)")]
    public string? Naf { get; set; }

    [Display(Name = "Régime de vos salariés")]
    public RegimeEmployeur? Regime { get; set; }

    [Display(Name = "Code postal du lieu de travail")]
    public string? CodePostal { get; set; }

    [Display(Name = "Commune")]
    public string? Commune { get; set; }

    [Display(Name = "Adresse du lieu de travail")]
    public string? Adresse { get; set; }

    [Display(Name = "Complément d’adresse")]
    public string? Complement { get; set; }

    [Display(Name = "Nom de la personne à joindre")]
    public string? ContactNom { get; set; }

    [Display(Name = "Prénom")]
    public string? ContactPrenom { get; set; }

    [Display(Name = "Fonction")]
    public string? ContactFonction { get; set; }

    [Display(Name = "Courriel")]
    public string? Courriel { get; set; }

    [Display(Name = "Téléphone")]
    public string? Telephone { get; set; }

    public List<AutreLieu> Autres { get; set; } = [];

    [Display(Name = "Nombre de salariés à suivre")]
    public int? Effectif { get; set; }

    /// <summary>Of an agency: those who work in it, apart from those it sends.</summary>
    [Display(Name = "Salariés permanents")]
    public int? Permanents { get; set; }

    [Display(Name = "Travailleurs temporaires")]
    public int? Temporaires { get; set; }

    [Display(Name = "Emplois que vous proposez, un par ligne")]
    public string? Emplois { get; set; }

    [Display(Name = "Début de l’adhésion")]
    public DateOnly? AdhesionLe { get; set; }

    [Display(Name = "Risques particuliers")]
    public List<Risque> Risques { get; set; } = [];

    [Display(Name = "Vos salariés, un par ligne")]
    public string? Salaries { get; set; }

    [Display(Name = "Moyen de paiement")]
    public MoyenPaiement? Paiement { get; set; }

    [Display(Name = "IBAN du compte à prélever")]
    public string? Iban { get; set; }

    [Display(Name = "Nom du signataire")]
    public string? SignataireNom { get; set; }

    [Display(Name = "Qualité du signataire")]
    public string? SignataireQualite { get; set; }

    [Display(Name = "Recevoir le code de signature par")]
    public CanalCode? Canal { get; set; }

    [Display(Name = "J’ai lu les statuts, le règlement et le prix, et je les accepte")]
    public bool Accepte { get; set; }

    /// <summary>An independent worker counts for one and employs nobody.</summary>
    public int Nombre => Genre == GenreAdherent.Independant ? 1 : (Effectif ?? 0) + Autres.Where(a => !a.EstVide).Sum(a => a.Effectif ?? 0);

    public IReadOnlyList<string> EmploisProposes => [.. (Emplois ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public bool SansSiret => Genre == GenreAdherent.Particulier;

    /// <summary>Takes from what was sent the fields of one step, and nothing else.</summary>
    public void Prendre(EtapeAdhesion etape, SaisieAdhesion de)
    {
        switch (etape)
        {
            case EtapeAdhesion.Qui:
                (Genre, Regime, Siret, RaisonSociale) = (de.Genre, de.Regime, de.Siret, de.RaisonSociale);
                (Naf, CodePostal, Commune) = (de.Naf, de.CodePostal, de.Commune);
                break;
            case EtapeAdhesion.Lieux:
                (Adresse, Complement, ContactNom, ContactPrenom) = (de.Adresse, de.Complement, de.ContactNom, de.ContactPrenom);
                (ContactFonction, Courriel, Telephone) = (de.ContactFonction, de.Courriel, de.Telephone);
                Autres = Genre == GenreAdherent.Groupe ? [.. de.Autres.Where(a => !a.EstVide).Take(AutresAuPlus)] : [];
                break;
            case EtapeAdhesion.Effectif:
                (Effectif, AdhesionLe, Risques, Salaries) = (de.Effectif, de.AdhesionLe, de.Risques, de.Salaries);
                (Permanents, Temporaires, Emplois) = Genre == GenreAdherent.Interim ? (de.Permanents, de.Temporaires, de.Emplois) : (null, null, null);
                // Asked apart, counted together: each counts for one.
                Effectif = Genre == GenreAdherent.Interim ? Permanents + Temporaires : Effectif;
                break;
            case EtapeAdhesion.Prix:
                (Paiement, Iban) = (de.Paiement, de.Paiement == MoyenPaiement.Prelevement ? de.Iban : null);
                (SignataireNom, SignataireQualite, Canal, Accepte) = (de.SignataireNom, de.SignataireQualite, de.Canal, de.Accepte);
                break;
            default:
                break;
        }
    }

    public const int AutresAuPlus = 20;
}

/// <summary>The steps, in their order; the last is the signature.</summary>
public enum EtapeAdhesion
{
    Qui = 1,
    Lieux = 2,
    Effectif = 3,
    Prix = 4,
    Signature = 5,
}
