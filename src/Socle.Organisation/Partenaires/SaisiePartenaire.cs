using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;

namespace Socle.Organisation.Partenaires;

/// <summary>What is asked of a partner service, whether it is new or not.</summary>
public sealed record SaisiePartenaire
{
    [Display(Name = "Nom du service")]
    public string? Nom { get; init; }

    [Display(Name = "SIREN")]
    public string? Siren { get; init; }

    [Display(Name = "Adresse")]
    public string? Adresse { get; init; }

    [Display(Name = "Code postal")]
    public string? CodePostal { get; init; }

    [Display(Name = "Commune")]
    public string? Commune { get; init; }

    [Display(Name = "Adresse électronique")]
    public string? Courriel { get; init; }

    [Display(Name = "Téléphone")]
    public string? Telephone { get; init; }

    [Display(Name = "Qui répond là-bas")]
    public string? Contact { get; init; }

    [Display(Name = "Convention à partir du")]
    public DateOnly? ConventionDu { get; init; }

    [Display(Name = "Convention jusqu’au")]
    public DateOnly? ConventionAu { get; init; }

    public static SaisiePartenaire De(ServicePartenaire p) => new()
    {
        Nom = p.Nom,
        Siren = p.Siren is null ? null : Noyau.Siren.Relire(p.Siren).Afficher(),
        Adresse = p.Adresse,
        CodePostal = p.CodePostal,
        Commune = p.Commune,
        Courriel = p.Courriel,
        Telephone = p.Telephone is null ? null : Noyau.Telephone.Relire(p.Telephone).Afficher(),
        Contact = p.Contact,
        ConventionDu = p.ConventionDu,
        ConventionAu = p.ConventionAu,
    };

    internal async Task<Resultat<SaisiePartenaire>> VerifierAsync(SocleDb db, Id<ServicePartenaire>? soi, CancellationToken arret)
    {
        var saisie = new Verification();
        var propre = this with
        {
            Nom = saisie.Texte(Nom, nameof(Nom), "Le nom du service", 120),
            Siren = saisie.ValeurOuRien<Siren>(Siren, nameof(Siren)),
            Adresse = saisie.TexteOuRien(Adresse, nameof(Adresse), "L’adresse", 200),
            CodePostal = saisie.ValeurOuRien<CodePostal>(CodePostal, nameof(CodePostal)),
            Commune = saisie.TexteOuRien(Commune, nameof(Commune), "La commune", 80),
            Courriel = saisie.ValeurOuRien<AdresseMail>(Courriel, nameof(Courriel)),
            Telephone = saisie.ValeurOuRien<Telephone>(Telephone, nameof(Telephone)),
            Contact = saisie.TexteOuRien(Contact, nameof(Contact), "Le nom de qui répond", 120),
        };
        saisie.Exiger(!(ConventionAu < ConventionDu), "partenaire.convention", "La convention finit avant de commencer\u00A0: vérifiez les deux dates.", nameof(ConventionAu));
        var noms = await db.Set<ServicePartenaire>().Where(p => p.Id != soi).Select(p => p.Nom).ToListAsync(arret);
        return Refus.Reunir([saisie.Refus, NomDejaPris.Parmi(noms, propre.Nom!, nameof(Nom))]) is { } refus ? refus : propre;
    }

    internal void Remplir(ServicePartenaire partenaire)
    {
        (partenaire.Nom, partenaire.Siren, partenaire.Contact) = (Nom!, Siren, Contact);
        (partenaire.Adresse, partenaire.CodePostal, partenaire.Commune) = (Adresse, CodePostal, Commune);
        (partenaire.Courriel, partenaire.Telephone) = (Courriel, Telephone);
        (partenaire.ConventionDu, partenaire.ConventionAu) = (ConventionDu, ConventionAu);
    }
}
