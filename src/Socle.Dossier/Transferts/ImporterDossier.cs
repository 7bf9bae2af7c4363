using System.Text.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Transferts;

/// <summary>
/// Receives the file another service sent, into the file of the same person: each element with its versions, its authors and its dates, and
/// the service it comes from. Received twice, it is refused. All of it or nothing.
/// </summary>
public sealed class ImporterDossier(DossierDb db, SocleDb socle, EcrituresDossier ecritures, CoffreDesFichiers coffre, ServiceDuDossier service)
{
    public const int TailleMaximale = 256 * 1024 * 1024;

    public static readonly Refus Illisible = new("transfert.illisible", "Ce fichier n’est pas un dossier transféré (format socle-dmst-2)\u00A0: demandez à l’autre service de l’exporter de nouveau.", "Fichier");
    public static readonly Refus AutrePersonne = new("transfert.personne", "Ce fichier est celui d’une autre personne\u00A0: le nom de naissance ou la date de naissance diffère. Vérifiez avant de le recevoir dans le bon dossier.", "Fichier");
    public static readonly Refus Deja = new("transfert.deja", "Ce fichier est déjà dans le dossier\u00A0: rien n’a été ajouté.", "Fichier");

    public async Task<Resultat<int>> ExecuterAsync(DossierOuvert dossier, byte[] octets, CancellationToken arret = default)
    {
        if (!dossier.Ecrit(Blocs.Tous))
        {
            return EcrireDossier.BlocFerme;
        }
        if (FichierDangereux.EstUnProgramme(octets) || Lire(octets) is not { } fichier)
        {
            return Illisible;
        }
        var travailleur = await socle.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == dossier.TravailleurId, arret);
        if (travailleur.Naissance != fichier.Travailleur.Naissance || Texte.PourRecherche(travailleur.NomNaissance) != Texte.PourRecherche(fichier.Travailleur.NomNaissance))
        {
            return AutrePersonne;
        }
        return await ecritures.Faire<int>(dossier.Acteur, new FaitTrace(ActionDossier.Reception, dossier.Id, Blocs.Tous), async _ =>
        {
            await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
            var deja = await DejaAsync(dossier, arret);
            var nouveaux = fichier.Elements.Where(e => !deja.Contains(Cle(e.Genre, e.Versions[0]))).ToList();
            if (nouveaux.Count == 0)
            {
                return Deja;
            }
            await GarderAsync(dossier, fichier, nouveaux, arret);
            return Ajouter(dossier, nouveaux);
        }, arret);
    }

    /// <summary>Null when it is not such a file, whatever its bytes.</summary>
    internal static FichierDossier? Lire(byte[] octets)
    {
        try
        {
            var fichier = JsonSerializer.Deserialize<FichierDossier>(octets, FichierDossier.Json);
            return fichier is { Format: FichierDossier.FormatCourant or FichierDossier.PremierFormat, Travailleur.NomNaissance: not null, Elements: not null }
                && fichier.Elements.All(EstEntier) && SontEntiers(fichier) ? fichier : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool EstEntier(ElementTransfere? element)
    {
        if (element is not { Versions.Count: > 0 } || !Contenu.Connus.Contains(element.Genre)
            || element.Versions.Any(v => v is not { Auteur: not null, Service: not null } || !Enum.IsDefined(v.Origine) || (v.Role is { } role && !Enum.IsDefined(role))))
        {
            return false;
        }
        // Each version after the one before; each content readable as its kind.
        return element.Versions.Select((v, rang) => v.Version == rang + 1).All(juste => juste)
            && element.Versions.All(v => Contenu.LireEntier(element.Genre, Encoding.UTF8.GetBytes(v.Contenu.GetRawText())) is not null);
    }

    /// <summary>Each file is what its fingerprint says and a kind that is kept; each element finds its own.</summary>
    private static bool SontEntiers(FichierDossier fichier)
    {
        var connus = new Dictionary<string, (TypeFichier Type, long Taille)>(StringComparer.Ordinal);
        foreach (var f in fichier.Fichiers ?? [])
        {
            if (f is not { Empreinte: not null, Contenu: not null } || CoffreDesFichiers.Empreinte(f.Contenu) != f.Empreinte || !EstRecevable(f))
            {
                return false;
            }
            connus[f.Empreinte] = (f.Type, f.Contenu.LongLength);
        }
        return Portes(fichier.Elements).All(p => connus.TryGetValue(p.Empreinte, out var c) && c == (p.Type, p.Taille));
    }

    private static bool EstRecevable(FichierTransfere f) => f.Type is TypeFichier.Appareil or TypeFichier.Html
        ? f.Contenu.Length is > 0 and <= ControleFichier.OctetsAuPlus && !FichierDangereux.EstUnProgramme(f.Contenu)
        : ControleFichier.Reconnaitre(f.Contenu).Selon(type => type == f.Type, _ => false);

    private static IEnumerable<FichierPorte> Portes(IEnumerable<ElementTransfere> elements) => elements
        .SelectMany(e => e.Versions.Select(v => Contenu.Lire(e.Genre, Encoding.UTF8.GetBytes(v.Contenu.GetRawText()))))
        .Select(c => c is IPorteFichier { Fichier: { } porte } ? porte : null).OfType<FichierPorte>();

    private async Task GarderAsync(DossierOuvert dossier, FichierDossier fichier, IReadOnlyList<ElementTransfere> nouveaux, CancellationToken arret)
    {
        var voulus = Portes(nouveaux).Select(p => p.Empreinte).ToHashSet(StringComparer.Ordinal);
        foreach (var f in (fichier.Fichiers ?? []).Where(f => voulus.Contains(f.Empreinte)).DistinctBy(f => f.Empreinte))
        {
            await coffre.GarderAsync(dossier.Serrure, f.Type, f.Contenu, arret);
        }
    }

    private int Ajouter(DossierOuvert dossier, IReadOnlyList<ElementTransfere> elements)
    {
        foreach (var element in elements)
        {
            var premier = Id<Ecrit>.Nouveau();
            foreach (var version in element.Versions)
            {
                db.Add(Ecrit(dossier, element, version, version.Version == 1 ? premier : Id<Ecrit>.Nouveau(), premier));
            }
        }
        return elements.Count;
    }

    private Ecrit Ecrit(DossierOuvert dossier, ElementTransfere element, VersionTransferee version, Id<Ecrit> id, Id<Ecrit> premier) => new()
    {
        Id = id,
        DossierId = dossier.Id,
        ElementId = premier,
        Version = version.Version,
        Bloc = element.Genre.Bloc(),
        Genre = element.Genre,
        Jour = version.Jour,
        Origine = version.Origine,
        AuteurNom = version.Auteur,
        AuteurRole = version.Role,
        EcritLe = AuMicroseconde(version.EcritLe),
        EnVigueur = version.Version == element.Versions.Count,
        Retire = version.Retire,
        // What comes back home is ours again.
        ServiceOrigine = version.Service == service.Nom ? null : version.Service,
        Contenu = dossier.Sceller(Encoding.UTF8.GetBytes(version.Contenu.GetRawText()), ElementDossier.Lieu(id, element.Genre)),
        Motif = version.Motif is null ? null : dossier.Sceller(version.Motif, ElementDossier.LieuDuMotif(id)),
    };

    private static DateTime AuMicroseconde(DateTime instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private async Task<HashSet<(GenreEcrit, string, DateTime)>> DejaAsync(DossierOuvert dossier, CancellationToken arret) =>
        [.. (await db.Set<Ecrit>().Where(e => e.DossierId == dossier.Id && e.Version == 1).Select(e => new { e.Genre, e.ServiceOrigine, e.EcritLe, e.Id }).ToListAsync(arret))
            .Select(e => (e.Genre, e.ServiceOrigine ?? service.Nom, e.EcritLe))];

    private static (GenreEcrit, string, DateTime) Cle(GenreEcrit genre, VersionTransferee version) => (genre, version.Service, AuMicroseconde(version.EcritLe));
}
