using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;

namespace Socle.Dossier.Ecrits;

/// <param name="Jour">Day of the fact.</param>
public sealed record NouvelEcrit(Contenu Contenu, DateOnly Jour, Id<VisiteMedicale>? Visite = null, OrigineEcrit Origine = OrigineEcrit.Professionnel);

/// <summary>Adds, corrects and withdraws elements of an opened file. Nothing is ever replaced: a correction is a new version with its reason.</summary>
public sealed class EcrireDossier(DossierDb db, EcrituresDossier ecritures)
{
    public const int MotifMaximal = 500;

    public static readonly Refus BlocFerme = new("dossier.bloc", "Cette partie du dossier ne vous est pas ouverte en écriture.");
    public static readonly Refus Absent = new("dossier.element", "Cet élément n’est pas dans ce dossier.");
    public static readonly Refus Change = new("dossier.change", "Cet élément a été corrigé pendant que vous l’aviez sous les yeux\u00A0: relisez-le, puis recommencez.");
    public static readonly Refus SansMotif = new("dossier.motif", $"Dites pourquoi, en {MotifMaximal} caractères au plus\u00A0: l’ancien texte reste, avec cette raison.", "Motif");

    public Task<Resultat<Id<Ecrit>>> AjouterAsync(DossierOuvert dossier, NouvelEcrit nouveau, CancellationToken arret = default) =>
        FaireAsync(dossier, ActionDossier.Ecriture, nouveau.Contenu.Genre.Bloc(), e => Task.FromResult(Ajouter(e, dossier, nouveau)), arret);

    /// <param name="version">The one that was looked at.</param>
    public Task<Resultat<Id<Ecrit>>> CorrigerAsync(
        DossierOuvert dossier, Id<Ecrit> element, int version, Contenu contenu, DateOnly jour, string? motif, CancellationToken arret = default) =>
        FaireAsync(dossier, ActionDossier.Correction, contenu.Genre.Bloc(), e => RemplacerAsync(e, dossier, element, version, ancien => (contenu, jour, false), motif, arret), arret);

    /// <summary>Out of the file as it is read; its versions and the reason stay.</summary>
    public async Task<Resultat<Id<Ecrit>>> RetirerAsync(DossierOuvert dossier, Id<Ecrit> element, int version, string? motif, CancellationToken arret = default)
    {
        var bloc = await db.Set<Ecrit>().Where(e => e.DossierId == dossier.Id && e.ElementId == element).Select(e => (Blocs?)e.Bloc).FirstOrDefaultAsync(arret);
        return bloc is { } connu
            ? await FaireAsync(dossier, ActionDossier.Retrait, connu,
                e => RemplacerAsync(e, dossier, element, version, ancien => (ElementDossier.Ouvrir(dossier, ancien).Contenu, ancien.Jour, true), motif, arret), arret)
            : Absent;
    }

    /// <summary>Inside a write in progress, for journeys with several.</summary>
    internal Resultat<Id<Ecrit>> Ajouter(EcritureDossier ecriture, DossierOuvert dossier, NouvelEcrit nouveau)
    {
        if (!dossier.Ecrit(nouveau.Contenu.Genre.Bloc()))
        {
            return BlocFerme;
        }
        var id = Id<Ecrit>.Nouveau();
        db.Add(Version(ecriture, dossier, nouveau, id, id, 1, null));
        return id;
    }

    /// <summary>Inside a write in progress: a new version of one element, or its withdrawal.</summary>
    internal async Task<Resultat<Id<Ecrit>>> RemplacerAsync(
        EcritureDossier ecriture, DossierOuvert dossier, Id<Ecrit> element, int version, Func<Ecrit, (Contenu Contenu, DateOnly Jour, bool Retire)> suite, string? motif, CancellationToken arret)
    {
        if (motif?.Trim() is not { Length: > 0 and <= MotifMaximal } raison)
        {
            return SansMotif;
        }
        await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
        var ancien = await db.Set<Ecrit>().FirstOrDefaultAsync(e => e.DossierId == dossier.Id && e.ElementId == element && e.EnVigueur, arret);
        if (ancien is null || ancien.Retire)
        {
            return Absent;
        }
        if (ancien.Version != version)
        {
            return Change;
        }
        var (contenu, jour, retire) = suite(ancien);
        if (contenu.Genre != ancien.Genre)
        {
            return Absent;
        }
        ancien.EnVigueur = false;
        db.Add(Version(ecriture, dossier, new(contenu, jour, ancien.VisiteId, OrigineEcrit.Professionnel), Id<Ecrit>.Nouveau(), element, version + 1, raison, retire));
        return element;
    }

    private static Ecrit Version(
        EcritureDossier ecriture, DossierOuvert dossier, NouvelEcrit nouveau, Id<Ecrit> id, Id<Ecrit> element, int version, string? motif, bool retire = false)
    {
        var genre = nouveau.Contenu.Genre;
        return new Ecrit
        {
            Id = id,
            DossierId = dossier.Id,
            ElementId = element,
            Version = version,
            Bloc = genre.Bloc(),
            Genre = genre,
            Jour = nouveau.Jour,
            VisiteId = nouveau.Visite,
            Origine = nouveau.Origine,
            CompteId = ecriture.Auteur.Compte,
            AuteurNom = ecriture.Auteur.Nom,
            AuteurRole = ecriture.Role,
            EcritLe = ecriture.Instant,
            EnVigueur = true,
            Retire = retire,
            Contenu = dossier.Sceller(nouveau.Contenu.Octets(), ElementDossier.Lieu(id, genre)),
            Motif = motif is null ? null : dossier.Sceller(motif, ElementDossier.LieuDuMotif(id)),
        };
    }

    private async Task<Resultat<Id<Ecrit>>> FaireAsync(
        DossierOuvert dossier, ActionDossier action, Blocs bloc, Func<EcritureDossier, Task<Resultat<Id<Ecrit>>>> faire, CancellationToken arret) =>
        dossier.Ecrit(bloc) ? await ecritures.Faire(dossier.Acteur, new FaitTrace(action, dossier.Id, bloc), faire, arret) : BlocFerme;
}
