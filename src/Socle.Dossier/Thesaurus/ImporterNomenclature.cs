using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Masse;

namespace Socle.Dossier.Thesaurus;

/// <param name="Nom">« cim10 », « pcs »…; null where the format itself says it.</param>
/// <param name="Effet">From when one chooses in it; today when null.</param>
/// <param name="Source">Who publishes it.</param>
public sealed record NomenclatureAImporter(string Fichier, string? Nom, string Version, DateOnly? Effet = null, string? Source = null);

/// <param name="Deja">That very file was there: nothing was done.</param>
public sealed record NomenclatureImportee(string Nom, string Version, DateOnly Effet, int Termes, bool Deja);

/// <summary>
/// Brings in a published list as one more version, beside the older ones: read and checked as a whole first, then written in one transaction.
/// A version never changes: the same file twice is said so, another under its name is refused.
/// </summary>
public sealed partial class ImporterNomenclature(DossierDb db, EcrituresDossier ecritures, BibliothequeTenue tenue, TimeProvider temps)
{
    public const long OctetsAuPlus = 80L * 1024 * 1024;

    public static readonly Refus Enorme = new("nomenclature.taille", "Le fichier dépasse 80 Mo\u00A0: ce n’est pas une nomenclature. Vérifiez que vous avez choisi le bon.");
    public static readonly Refus Vide = new("nomenclature.vide", "Le fichier est vide\u00A0: vérifiez que vous avez choisi le bon, ou téléchargez-le à nouveau.");
    public static readonly Refus MauvaisNom = new("nomenclature.nom", "Donnez le nom court de la nomenclature\u00A0: 2 à 40 minuscules sans accent, chiffres ou tirets, par exemple «\u00A0cim10\u00A0» ou «\u00A0pcs\u00A0».");
    public static readonly Refus MauvaiseVersion = new("nomenclature.version", "Donnez la version de la nomenclature, l’année d’abord, par exemple «\u00A02026\u00A0» ou «\u00A02026-03\u00A0»\u00A0: 40 signes au plus.");
    public static readonly Refus Encodage = new("nomenclature.encodage", "Des lettres accentuées ne se lisent pas\u00A0: le fichier a été enregistré dans un autre encodage. Enregistrez-le en «\u00A0CSV UTF-8\u00A0», ou téléchargez-le à nouveau.");

    /// <param name="flux">Seekable.</param>
    public async Task<Resultat<NomenclatureImportee>> ExecuterAsync(Stream flux, NomenclatureAImporter demande, CancellationToken arret = default)
    {
        if (flux.Length is 0 or > OctetsAuPlus)
        {
            return flux.Length == 0 ? Vide : Enorme;
        }
        var format = FormatsNomenclature.Reconnaitre(flux);
        var nom = demande.Nom ?? (format == FormatNomenclature.Tableau ? "" : LireCim10.Nom);
        if (!FormeDuNom().IsMatch(nom) || !FormeDeVersion().IsMatch(demande.Version))
        {
            return FormeDuNom().IsMatch(nom) ? MauvaiseVersion : MauvaisNom;
        }
        flux.Position = 0;
        var empreinte = Convert.ToHexStringLower(await SHA256.HashDataAsync(flux, arret));
        if (await ConnueAsync(nom, demande.Version, empreinte, arret) is { } connue)
        {
            return connue;
        }
        flux.Position = 0;
        var lue = Lire(flux, format, nom, demande).Bind(Accents);
        return lue.EstRefus ? lue.Refus : await EcrireAsync(lue.Valeur, demande, empreinte, arret);
    }

    private static Resultat<VersionThesaurus> Lire(Stream flux, FormatNomenclature format, string nom, NomenclatureAImporter demande) => format switch
    {
        FormatNomenclature.Claml => LireCim10.Claml(flux, demande.Version).Bind(v => Renommer(v, nom, demande)),
        FormatNomenclature.Atih => LireCim10.Atih(flux, demande.Version).Bind(v => Renommer(v, nom, demande)),
        _ => LireThesaurus.Tableau(flux, demande.Fichier, nom, demande.Version, demande.Source ?? "source non précisée"),
    };

    private static Resultat<VersionThesaurus> Renommer(VersionThesaurus lue, string nom, NomenclatureAImporter demande) =>
        VersionThesaurus.Creer(nom, lue.Version, demande.Source ?? lue.Source, lue.Termes);

    /// <summary>« Ã© », « t‚te », or the sign of what could not be read: a file saved in another encoding than the one it claims.</summary>
    private static Resultat<VersionThesaurus> Accents(VersionThesaurus lue) =>
        lue.Termes.Any(t => Brouille().IsMatch(t.Libelle)) ? Encodage : lue;

    /// <summary>What is already known of this name: the same file, or another under the same version. Null when it is new.</summary>
    private async Task<Resultat<NomenclatureImportee>?> ConnueAsync(string nom, string version, string empreinte, CancellationToken arret)
    {
        if (ThesaurusDeDepart.Noms.Contains(nom) && version == ThesaurusDeDepart.Version)
        {
            return new Refus("nomenclature.depart", $"La version {version} de «\u00A0{nom}\u00A0» est la liste de départ de Socle\u00A0: donnez à la vôtre un autre nom de version.");
        }
        var connues = await db.Set<Nomenclature>().AsNoTracking().Where(n => n.Nom == nom && (n.Version == version || n.Empreinte == empreinte)).ToListAsync(arret);
        if (connues.FirstOrDefault(n => n.Version == version && n.Empreinte == empreinte) is { } meme)
        {
            return new NomenclatureImportee(nom, version, meme.Effet, meme.Termes, Deja: true);
        }
        if (connues.FirstOrDefault(n => n.Empreinte == empreinte) is { } autre)
        {
            return new Refus("nomenclature.meme-fichier", $"Ce fichier est déjà la version {autre.Version} de «\u00A0{nom}\u00A0»\u00A0: rien n’a été fait.");
        }
        if (connues.Count == 0)
        {
            return null;
        }
        return new Refus("nomenclature.version-prise", $"La version {version} de «\u00A0{nom}\u00A0» vient d’un autre fichier et ne change plus\u00A0: ce qui a été codé avec elle doit se relire. Donnez à celui-ci un autre nom de version.");
    }

    private async Task<Resultat<NomenclatureImportee>> EcrireAsync(VersionThesaurus lue, NomenclatureAImporter demande, string empreinte, CancellationToken arret)
    {
        var effet = demande.Effet ?? temps.Aujourdhui();
        var faite = await ecritures.Faire(null, new FaitTrace(ActionDossier.Nomenclature, null, Blocs.Aucun, $"{lue.Nom} {lue.Version}"), async ecriture =>
        {
            // Again, now that nobody else writes.
            if (await ConnueAsync(lue.Nom, lue.Version, empreinte, arret) is { } connue)
            {
                return connue;
            }
            var entete = Entete(lue, demande, effet, empreinte, ecriture.Instant);
            db.Add(entete);
            await db.SaveChangesAsync(arret);
            await db.InsererAsync(lue.Termes.Select(t => TermeNomenclature.De(entete.Id, t)), arret);
            return new NomenclatureImportee(lue.Nom, lue.Version, effet, lue.Termes.Count, Deja: false);
        }, arret);
        tenue.Oublier();
        return faite;
    }

    private static Nomenclature Entete(VersionThesaurus lue, NomenclatureAImporter demande, DateOnly effet, string empreinte, DateTime instant) => new()
    {
        Id = Id<Nomenclature>.Nouveau(),
        Nom = lue.Nom,
        Version = lue.Version,
        Source = lue.Source,
        Effet = effet,
        Termes = lue.Termes.Count,
        Fichier = Path.GetFileName(demande.Fichier),
        Empreinte = empreinte,
        ImporteeLe = instant,
    };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$")]
    private static partial Regex FormeDuNom();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$")]
    private static partial Regex FormeDeVersion();

    [GeneratedRegex("\uFFFD|Ã[\u0080-\u00BF]|\u00C2[\u0080-\u00BF]|[\u0080-\u009F]|\\p{L}[‚ˆ‡…Š]\\p{Ll}")]
    private static partial Regex Brouille();
}
