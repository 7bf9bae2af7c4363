using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;

namespace Socle.Dossier.Pieces;

/// <param name="Jour">Date of the paper.</param>
public sealed record NouvellePiece(string? Titre, NaturePiece Nature, DateOnly Jour, Id<VisiteMedicale>? Visite = null)
{
    public const int TitreMaximal = 150;
}

/// <summary>Adds a paper to an opened file, or replaces one: the former stays, with the reason.</summary>
public sealed class AjouterPiece(DossierDb db, EcrireDossier ecrire, EcrituresDossier ecritures, CoffreDesFichiers coffre, TimeProvider temps)
{
    public static readonly Refus SansTitre = new("piece.titre", $"Donnez un titre, en {NouvellePiece.TitreMaximal} caractères au plus.", "Titre");
    public static readonly Refus AVenir = new("piece.jour", "La date du papier est à venir.", "Jour");
    public static readonly Refus HorsListe = new("piece.nature", "Choisissez ce qu’est ce papier dans la liste.", "Nature");
    public static readonly Refus Deja = new("piece.deja", "Ce fichier est déjà dans ce dossier\u00A0: rien n’a été ajouté.", "Fichier");

    public async Task<Resultat<Id<Ecrit>>> ExecuterAsync(DossierOuvert dossier, NouvellePiece piece, byte[] octets, CancellationToken arret = default)
    {
        if (!(Verifier(piece) is { } refus ? refus : ControleFichier.Reconnaitre(octets)).Reussit(out var type, out var non))
        {
            return non;
        }
        return await FaireAsync(dossier, ActionDossier.Ecriture, Bloc(piece.Nature), e => DansAsync(e, dossier, piece, type, octets, arret), arret);
    }

    /// <param name="octets">Null: the same bytes, under another title, kind or date.</param>
    public async Task<Resultat<Id<Ecrit>>> CorrigerAsync(
        DossierOuvert dossier, Id<Ecrit> element, int version, NouvellePiece piece, byte[]? octets, string? motif, CancellationToken arret = default)
    {
        if (Verifier(piece) is { } refus)
        {
            return refus;
        }
        Resultat<TypeFichier> reconnu = octets is null ? TypeFichier.Pdf : ControleFichier.Reconnaitre(octets);
        if (!reconnu.Reussit(out var type, out var non))
        {
            return non;
        }
        return await FaireAsync(dossier, ActionDossier.Correction, Bloc(piece.Nature), async e =>
        {
            var actuel = await db.Set<Ecrit>().AsNoTracking().FirstOrDefaultAsync(x => x.DossierId == dossier.Id && x.ElementId == element && x.EnVigueur && !x.Retire, arret);
            if (actuel is null || ElementDossier.Ouvrir(dossier, actuel).Contenu is not IPorteFichier { Fichier: { } porte } ancien || ancien is not (Piece or PieceDeSante) || !dossier.Ecrit(actuel.Bloc))
            {
                return EcrireDossier.Absent;
            }
            var fichier = octets is null ? porte : await coffre.GarderAsync(dossier.Serrure, type, octets, arret);
            var contenu = Piece.De(piece.Titre!.Trim(), piece.Nature, fichier, (ancien as Piece)?.Note ?? (ancien as PieceDeSante)?.Note);
            return contenu.Genre == actuel.Genre
                ? await ecrire.RemplacerAsync(e, dossier, element, version, _ => (contenu, piece.Jour, false), motif, arret)
                : await DeplacerAsync(e, dossier, (actuel, version), contenu, piece.Jour, motif, arret);
        }, arret);
    }

    /// <summary>Inside a write in progress.</summary>
    internal async Task<Resultat<Id<Ecrit>>> DansAsync(EcritureDossier e, DossierOuvert dossier, NouvellePiece piece, TypeFichier type, byte[] octets, CancellationToken arret)
    {
        // Two clicks on one button: the second waits, then finds the paper there.
        await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
        if (await DejaAsync(dossier, CoffreDesFichiers.Empreinte(octets), arret))
        {
            return Deja;
        }
        if (piece.Visite is { } visite && !await db.Set<VisiteMedicale>().AnyAsync(v => v.Id == visite && v.DossierId == dossier.Id && v.Etat != EtatVisite.Abandonnee, arret))
        {
            return RefusVisite.AutrePersonne;
        }
        var fichier = await coffre.GarderAsync(dossier.Serrure, type, octets, arret);
        return ecrire.Ajouter(e, dossier, new(Piece.De(piece.Titre!.Trim(), piece.Nature, fichier, null), piece.Jour, piece.Visite));
    }

    internal Refus? Verifier(NouvellePiece piece) =>
        piece.Titre?.Trim() is not { Length: > 0 and <= NouvellePiece.TitreMaximal } ? SansTitre
        : !Piece.Choisies.Contains(piece.Nature) ? HorsListe
        : piece.Jour > temps.Aujourdhui() ? AVenir
        : null;

    /// <summary>A paper that stands in the file has these very bytes. Read by Socle itself: it tells nothing to who files it, who holds the paper.</summary>
    internal async Task<bool> DejaAsync(DossierOuvert dossier, string empreinte, CancellationToken arret) =>
        await coffre.ContientAsync(dossier.Serrure, empreinte, arret)
        && (await db.Set<Ecrit>().AsNoTracking().Where(x => x.DossierId == dossier.Id && x.EnVigueur && !x.Retire && (x.Genre == GenreEcrit.Piece || x.Genre == GenreEcrit.PieceDeSante)).ToListAsync(arret))
            .Exists(x => ElementDossier.Ouvrir(dossier, x).Contenu is IPorteFichier { Fichier.Empreinte: { } e } && e == empreinte);

    internal static Blocs Bloc(NaturePiece nature) => Piece.EstDeSante(nature) ? Blocs.Sante : Blocs.Correspondances;

    /// <summary>What it is puts it in another block: the element there begins, the one here is withdrawn, for the same reason.</summary>
    private async Task<Resultat<Id<Ecrit>>> DeplacerAsync(
        EcritureDossier e, DossierOuvert dossier, (Ecrit Actuel, int Version) de, Contenu contenu, DateOnly jour, string? motif, CancellationToken arret)
    {
        var ancien = ElementDossier.Ouvrir(dossier, de.Actuel).Contenu;
        var retire = await ecrire.RemplacerAsync(e, dossier, de.Actuel.ElementId, de.Version, x => (ancien, x.Jour, true), motif, arret);
        return retire.EstRefus ? retire : ecrire.Ajouter(e, dossier, new(contenu, jour, de.Actuel.VisiteId));
    }

    private async Task<Resultat<Id<Ecrit>>> FaireAsync(
        DossierOuvert dossier, ActionDossier action, Blocs bloc, Func<EcritureDossier, Task<Resultat<Id<Ecrit>>>> faire, CancellationToken arret) =>
        dossier.Ecrit(bloc) ? await ecritures.Faire(dossier.Acteur, new FaitTrace(action, dossier.Id, bloc, "piece"), faire, arret) : EcrireDossier.BlocFerme;
}
