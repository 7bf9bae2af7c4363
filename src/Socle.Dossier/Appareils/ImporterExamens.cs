using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Appareils;

/// <summary>One examination of the file, as it would be written.</summary>
/// <param name="Jour">Of the machine's clock; today when it says none.</param>
/// <param name="Refus">What was not believable, said with its line; the rest is kept.</param>
public sealed record ExamenLu(int Rang, ResultatAppareil Resultat, DateOnly Jour, IReadOnlyList<Contenu> Contenus, IReadOnlyList<Refus> Refus, Concordance Concordance);

/// <param name="Autres">Examinations of other people in the same file: left aside, and not shown.</param>
/// <param name="Octets">What is kept beside the measures: the file, or this person's part of it.</param>
public sealed record ExamensLus(FormatAppareil Format, IReadOnlyList<ExamenLu> Examens, int Autres, IReadOnlyList<string> Remarques, byte[] Octets)
{
    /// <summary>Whether the machine knew this person as the file does.</summary>
    public bool EstSure => Examens.All(e => e.Concordance.EstSure);
}

/// <summary>
/// What a machine measured, into a file: read, shown, then written in one go with the machine's own file beside. Measures of the day of an open
/// visit go to what is being typed there, when nothing is typed in their place; the rest stands in the file, as read from a machine.
/// </summary>
public sealed class ImporterExamens(
    DossierDb db, SocleDb socle, EcrireDossier ecrire, EcrituresDossier ecritures, CoffreDesFichiers coffre, AjouterPiece pieces, TrouverVisite trouver, EnregistrerBrouillon brouillons, TimeProvider temps)
{
    public const int MotifMaximal = 300;

    public static readonly Refus Programme = new("appareil.programme", "Ce fichier n’est pas celui d’un appareil de mesure\u00A0: il n’est pas gardé.", "Fichier");
    public static readonly Refus AucuneMesure = new("appareil.aucune", "Aucune mesure n’a pu être lue dans ce fichier\u00A0: refaites l’export depuis l’appareil.", "Fichier");
    public static readonly Refus AutresPersonnes = new("appareil.autres", "Ce fichier contient les examens de plusieurs personnes, et aucun ne porte l’identité de ce dossier\u00A0: exportez l’examen de cette personne seule.", "Fichier");
    public static readonly Refus Deja = new("appareil.deja", "Ce fichier est déjà dans ce dossier\u00A0: rien n’a été ajouté.", "Fichier");
    public static readonly Refus AVenir = new("appareil.jour", "L’horloge de l’appareil est en avance\u00A0: un examen porte une date à venir. Réglez-la, puis refaites l’export.", "Fichier");
    public static readonly Refus Identite = new("appareil.identite", $"L’identité du fichier n’est pas celle du dossier\u00A0: dites pourquoi cet examen est bien celui de cette personne, en {MotifMaximal} caractères au plus, ou ne l’ajoutez pas.", "Motif");
    public static readonly Refus Aucun = new("appareil.choix", "Choisissez au moins un examen.", "Examens");
    public static readonly Refus Perdu = new("appareil.perdu", "Le fichier lu n’est plus celui de cette page\u00A0: déposez-le de nouveau.", "Fichier");

    /// <summary>Reads and compares; nothing is written.</summary>
    public async Task<Resultat<ExamensLus>> LireAsync(DossierOuvert dossier, byte[] octets, CancellationToken arret = default)
    {
        if (!dossier.Ecrit(Blocs.Sante))
        {
            return EcrireDossier.BlocFerme;
        }
        if (octets.Length <= LireFichierAppareil.OctetsAuPlus && FichierDangereux.EstUnProgramme(octets))
        {
            return Programme;
        }
        if (!LireFichierAppareil.Lire(octets).Reussit(out var lecture, out var illisible))
        {
            return illisible;
        }
        var personne = await socle.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == dossier.TravailleurId, arret);
        return (Trier(lecture, octets, personne, temps.Aujourdhui())).Reussit(out var lus, out var refus)
            ? await pieces.DejaAsync(dossier, CoffreDesFichiers.Empreinte(lus.Octets), arret) ? Deja : lus
            : refus;
    }

    /// <param name="voulus">Ranks of the examinations kept.</param>
    /// <param name="motif">Why they are this person's, when the machine says otherwise.</param>
    public async Task<Resultat<int>> ExecuterAsync(DossierOuvert dossier, byte[] octets, IReadOnlyCollection<int> voulus, string? motif, Id<VisiteMedicale>? visite = null, CancellationToken arret = default)
    {
        if (!(await LireAsync(dossier, octets, arret)).Reussit(out var lus, out var refus))
        {
            return refus;
        }
        var examens = lus.Examens.Where(e => voulus.Contains(e.Rang)).ToList();
        if (examens.Count == 0)
        {
            return Aucun;
        }
        var raison = motif?.Trim();
        if (!examens.TrueForAll(e => e.Concordance.EstSure) && raison is not { Length: > 0 and <= MotifMaximal })
        {
            return Identite;
        }
        if (!(await trouver.DuDossierAsync(dossier, visite, arret)).Reussit(out var ouverte, out var pasLa))
        {
            return pasLa;
        }
        return await ecritures.Faire(dossier.Acteur, new FaitTrace(ActionDossier.Ecriture, dossier.Id, Blocs.Sante, "appareil"),
            e => EcrireAsync(e, dossier, lus, examens, examens.TrueForAll(x => x.Concordance.EstSure) ? null : raison, ouverte, arret), arret);
    }

    /// <summary>The file from its preview to its acceptance: sealed for this file and this person, since the page itself carries it.</summary>
    public static string Emballer(DossierOuvert dossier, byte[] octets)
    {
        using var serre = new MemoryStream();
        using (var gzip = new GZipStream(serre, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(octets);
        }
        return Convert.ToBase64String(dossier.Sceller(serre.ToArray(), Lieu(dossier)));
    }

    public static Resultat<byte[]> Deballer(DossierOuvert dossier, string? emballe)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(dossier.Ouvrir(Convert.FromBase64String(emballe ?? ""), Lieu(dossier))), CompressionMode.Decompress);
            using var clair = new MemoryStream();
            gzip.CopyTo(clair);
            return clair.ToArray();
        }
        catch (Exception e) when (e is FormatException or CryptographicException or InvalidDataException)
        {
            return Perdu;
        }
    }

    internal static Resultat<ExamensLus> Trier(LectureAppareil lecture, byte[] octets, Travailleur personne, DateOnly aujourdhui)
    {
        var plusieurs = lecture.Resultats.Select(r => ComparerIdentite.Cle(r.Patient)).Distinct().Count() > 1;
        var siens = lecture.Resultats.Where(r => !plusieurs || ComparerIdentite.Comparer(r.Patient, personne).EstSure).ToList();
        if (siens.Count == 0)
        {
            return plusieurs ? AutresPersonnes : AucuneMesure;
        }
        var examens = siens.Select((r, rang) => Examen(r, rang, personne, aujourdhui)).Where(e => e.Contenus.Count > 0 || e.Refus.Count > 0).ToList();
        return examens.TrueForAll(e => e.Contenus.Count == 0) ? AucuneMesure
            : examens.Exists(e => e.Jour > aujourdhui) ? AVenir
            : new ExamensLus(lecture.Format, examens, lecture.Resultats.Count - siens.Count, lecture.Remarques, plusieurs ? EnContenusDAppareil.Extrait(siens) : octets);
    }

    private static ExamenLu Examen(ResultatAppareil resultat, int rang, Travailleur personne, DateOnly aujourdhui)
    {
        var mesures = VersMesures.Convertir(resultat);
        return new(rang, resultat, resultat.Le is { } le ? DateOnly.FromDateTime(le) : aujourdhui, EnContenusDAppareil.De(resultat, mesures), mesures.Refus, ComparerIdentite.Comparer(resultat.Patient, personne));
    }

    private async Task<Resultat<int>> EcrireAsync(
        EcritureDossier e, DossierOuvert dossier, ExamensLus lus, List<ExamenLu> examens, string? raison, VisiteOuverte? ouverte, CancellationToken arret)
    {
        await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
        if (await pieces.DejaAsync(dossier, CoffreDesFichiers.Empreinte(lus.Octets), arret))
        {
            return Deja;
        }
        VisiteMedicale? visite = null;
        if (ouverte is not null && !(await trouver.RelireAsync(ouverte, arret)).Reussit(out visite, out var close))
        {
            return close;
        }
        var ecrits = 0;
        foreach (var (jour, contenu) in examens.SelectMany(x => x.Contenus.Select(c => (x.Jour, c))))
        {
            if (!await TaperAsync(e, dossier, visite, jour, contenu, arret) && ecrire.Ajouter(e, dossier, new(contenu, jour, visite?.Id, OrigineEcrit.Appareil)) is { EstRefus: true } ferme)
            {
                return ferme.Refus;
            }
            ecrits++;
        }
        var fichier = await coffre.GarderAsync(dossier.Serrure, TypeFichier.Appareil, lus.Octets, arret);
        var note = raison is null ? null : $"Identité du fichier différente ({string.Join(", ", examens.SelectMany(x => x.Concordance.Ecarts.Concat(x.Concordance.Manques)).Distinct())})\u00A0: {raison}";
        var titre = $"Fichier de l’appareil{(examens[0].Resultat.Appareil is { } nom ? $" {nom}" : "")}";
        var garde = ecrire.Ajouter(e, dossier, new(Piece.De(titre[..Math.Min(titre.Length, NouvellePiece.TitreMaximal)], NaturePiece.FichierAppareil, fichier, note), examens[0].Jour, visite?.Id, OrigineEcrit.Appareil));
        return garde.EstRefus ? garde.Refus : ecrits;
    }

    /// <summary>Into what is being typed in the visit of that day; false when it is not its place, or something else is typed there.</summary>
    private async Task<bool> TaperAsync(EcritureDossier e, DossierOuvert dossier, VisiteMedicale? visite, DateOnly jour, Contenu contenu, CancellationToken arret) =>
        contenu is Constantes constantes && visite is not null && visite.Jour == jour
        && (await brouillons.CompleterAsync(e, dossier, visite, SectionVisite.Mesures, EnContenusDAppareil.EnChamps(constantes), arret)).Selon(tape => tape, _ => false);

    private static string Lieu(DossierOuvert dossier) => $"appareil {dossier.Id.Valeur} {dossier.Acteur?.Compte.Valeur}";
}
