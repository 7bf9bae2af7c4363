using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Prevention;

/// <summary>A text as it was typed.</summary>
public sealed record RessourceSaisie
{
    [Display(Name = "Genre")]
    public GenreRessource Genre { get; init; } = GenreRessource.Fiche;

    [Display(Name = "Titre"), Required]
    public string? Titre { get; init; }

    [Display(Name = "En une phrase"), Required]
    public string? Resume { get; init; }

    [Display(Name = "Adresse de la vidéo")]
    public string? Lien { get; init; }

    [Display(Name = "Contenu"), Required]
    public string? Contenu { get; init; }

    [Display(Name = "Pour tous")]
    public bool PourTous { get; init; }

    [Display(Name = "Ce que l’employeur déclare")]
    public string[] Cibles { get; init; } = [];

    [Display(Name = "Métiers")]
    public string? Metiers { get; init; }

    [Display(Name = "Pourquoi ce changement")]
    public string? Motif { get; init; }

    /// <summary>The one read before writing.</summary>
    public int Version { get; init; }
}

/// <summary>Writes a text, corrects it, publishes it and withdraws it. What workers already read changes with a reason.</summary>
public sealed class EcrireRessource(SocleDb db, Ecritures ecritures)
{
    internal const int SignesAuPlus = 40_000;
    private static readonly Processus Redaction = new("prevention.ecrire", "Écriture d’un contenu de prévention");
    private static readonly Processus Publication = new("prevention.publier", "Publication d’un contenu de prévention");
    private static readonly Processus Retrait = new("prevention.retirer", "Retrait d’un contenu de prévention");

    public Task<Resultat<Id<RessourcePrevention>>> CreerAsync(RessourceSaisie saisie, CancellationToken arret = default) =>
        ecritures.Faire(Redaction, null, e =>
        {
            if (Verifier(saisie) is { } refus)
            {
                return Task.FromResult<Resultat<Id<RessourcePrevention>>>(refus);
            }
            var ressource = Nouvelle(saisie, null, EtatRessource.Brouillon, e);
            db.Add(ressource);
            return Task.FromResult<Resultat<Id<RessourcePrevention>>>(ressource.Id);
        }, arret);

    public Task<Resultat<Id<RessourcePrevention>>> ModifierAsync(Id<RessourcePrevention> id, RessourceSaisie saisie, CancellationToken arret = default) =>
        SurAsync(Redaction, id, saisie.Version, saisie.Motif, ressource =>
        {
            var complete = saisie with { Genre = ressource.Genre };
            if (Verifier(complete) is { } refus)
            {
                return refus;
            }
            if (ressource.Etat == EtatRessource.Publiee && string.IsNullOrWhiteSpace(saisie.Motif))
            {
                return new Refus("prevention.motif", "Des salariés lisent déjà ce contenu\u00A0: dites en quelques mots pourquoi il change.", nameof(saisie.Motif));
            }
            Remplir(ressource, complete);
            return null;
        }, arret);

    public Task<Resultat<Id<RessourcePrevention>>> PublierAsync(Id<RessourcePrevention> id, int version, CancellationToken arret = default) =>
        SurAsync(Publication, id, version, null, ressource =>
        {
            ressource.Etat = EtatRessource.Publiee;
            return null;
        }, arret);

    public Task<Resultat<Id<RessourcePrevention>>> RetirerAsync(Id<RessourcePrevention> id, int version, string? motif, CancellationToken arret = default) =>
        SurAsync(Retrait, id, version, motif, ressource =>
        {
            if (string.IsNullOrWhiteSpace(motif))
            {
                return new Refus("prevention.motif", "Dites en quelques mots pourquoi vous retirez ce contenu.", "motif");
            }
            ressource.Etat = EtatRessource.Retiree;
            return null;
        }, arret);

    /// <summary>What is wrong in what was typed; null when it may be read by workers.</summary>
    public static Refus? Verifier(RessourceSaisie saisie)
    {
        var v = new Verification();
        v.Texte(saisie.Titre, nameof(saisie.Titre), "Le titre", 120);
        v.Texte(saisie.Resume, nameof(saisie.Resume), "La phrase", 300);
        v.Exiger(!string.IsNullOrWhiteSpace(saisie.Contenu), "texte.vide", "Le contenu manque\u00A0: remplissez ce champ.", nameof(saisie.Contenu));
        v.Exiger(saisie.Contenu is null || saisie.Contenu.Length <= SignesAuPlus, "texte.long", $"Le contenu compte {saisie.Contenu?.Length} caractères\u00A0: {SignesAuPlus} au plus.", nameof(saisie.Contenu));
        v.Exiger(saisie.Genre != GenreRessource.Video || EstSure(saisie.Lien), "prevention.lien", "Donnez l’adresse de la vidéo, en https\u00A0: le salarié l’ouvrira dans un nouvel onglet.", nameof(saisie.Lien));
        v.Exiger(saisie.Cibles.All(CiblesPrevention.EstConnue), "prevention.cible", "Choisissez dans la liste ce que l’employeur déclare.", nameof(saisie.Cibles));
        v.Exiger(saisie.PourTous || saisie.Cibles.Length > 0 || CiblesPrevention.LireMetiers(saisie.Metiers).Count > 0, "prevention.pour", "Dites pour qui\u00A0: pour tous, une exposition ou un métier.", nameof(saisie.PourTous));
        v.TexteOuRien(saisie.Metiers, nameof(saisie.Metiers), "La liste des métiers", 500);
        v.TexteOuRien(saisie.Motif, nameof(saisie.Motif), "La raison", 300);
        return v.Refus ?? Illisible(saisie);
    }

    internal static RessourcePrevention Nouvelle(RessourceSaisie saisie, string? code, EtatRessource etat, Ecriture ecriture)
    {
        var ressource = new RessourcePrevention
        {
            Id = Id<RessourcePrevention>.Nouveau(),
            Code = code,
            Genre = saisie.Genre,
            Titre = "",
            Resume = "",
            Contenu = "",
            Etapes = 0,
            PourTous = false,
            Cibles = "",
            Metiers = "",
            Etat = etat,
            Version = 1,
            ModifieeLe = ecriture.Instant,
            ModifieePar = ecriture.Auteur.Nom,
        };
        Remplir(ressource, saisie);
        return ressource;
    }

    private static Refus? Illisible(RessourceSaisie saisie) => saisie.Genre switch
    {
        GenreRessource.Module when ContenuPrevention.Module(saisie.Contenu!) is { EstRefus: true } module => module.Refus,
        GenreRessource.Questionnaire when ContenuPrevention.Questionnaire(saisie.Contenu!) is { EstRefus: true } questionnaire => questionnaire.Refus,
        _ => null,
    };

    private static void Remplir(RessourcePrevention ressource, RessourceSaisie saisie)
    {
        (ressource.Titre, ressource.Resume) = (saisie.Titre!.Trim(), saisie.Resume!.Trim());
        ressource.Contenu = saisie.Contenu!.ReplaceLineEndings("\n").Trim();
        ressource.Lien = saisie.Genre == GenreRessource.Video ? saisie.Lien!.Trim() : null;
        ressource.Etapes = saisie.Genre == GenreRessource.Module ? ContenuPrevention.Module(ressource.Contenu).Valeur.Count : 0;
        ressource.PourTous = saisie.PourTous;
        ressource.Cibles = string.Join(' ', CiblesPrevention.Toutes.Select(c => c.Code).Where(c => saisie.Cibles.Contains(c)));
        ressource.Metiers = string.Join(", ", CiblesPrevention.LireMetiers(saisie.Metiers));
    }

    /// <summary>Neither a name nor a password hidden in the address.</summary>
    private static bool EstSure(string? lien) =>
        Uri.TryCreate(lien?.Trim(), UriKind.Absolute, out var adresse) && adresse.Scheme == Uri.UriSchemeHttps && adresse.UserInfo.Length == 0 && lien!.Length <= 500;

    private Task<Resultat<Id<RessourcePrevention>>> SurAsync(Processus processus, Id<RessourcePrevention> id, int version, string? motif, Func<RessourcePrevention, Refus?> acte, CancellationToken arret) =>
        ecritures.Faire(processus, string.IsNullOrWhiteSpace(motif) ? null : motif.Trim(), async e =>
        {
            if (await db.Set<RessourcePrevention>().FirstOrDefaultAsync(r => r.Id == id, arret) is not { } ressource)
            {
                return new Refus("prevention.inconnue", "Ce contenu n’est pas, ou plus, là\u00A0: reprenez depuis la liste.");
            }
            if (ressource.Version != version)
            {
                return new Refus("prevention.version", $"{ressource.ModifieePar} a changé ce contenu entre-temps\u00A0: rouvrez-le, puis reprenez votre changement.");
            }
            if (acte(ressource) is { } refus)
            {
                return refus;
            }
            (ressource.Version, ressource.ModifieeLe, ressource.ModifieePar) = (version + 1, e.Instant, e.Auteur.Nom);
            return Resultat.De(id);
        }, arret);
}
