using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>The settings as typed.</summary>
public sealed record ReglageAdhesionsSaisi(
    bool Ouvert, string? Departements, string? CodesPostaux, string? Sections, bool PrendreParticuliers,
    string? OuPublics, string? OuAgricoles, string? OuAutres, string? Courriel, string? Iban,
    int? JoursBrouillon = GardeDesDemandes.JoursBrouillon, int? MoisSansSuite = GardeDesDemandes.MoisSansSuite,
    int? MoisRefusees = GardeDesDemandes.MoisRefusees, int? MoisAcceptees = GardeDesDemandes.MoisAcceptees);

/// <summary>Whom the service takes, what it asks, what it shows before one signs.</summary>
public sealed class ReglerAdhesions(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    public const int DocumentAuPlus = 8 * 1024 * 1024;
    private const int PhraseAuPlus = 600;

    public Task<ReglageAdhesions> LireAsync(CancellationToken arret) => ReglageAdhesions.LireAsync(db, arret);

    public Task<Resultat<int>> ExecuterAsync(ReglageAdhesionsSaisi saisi, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Regler, null, async _ =>
        {
            var v = new Verification();
            var (departements, codes, sections) = (Departements(v, saisi), CodesPostaux(v, saisi), Sections(v, saisi));
            var (publics, agricoles) = (v.TexteOuRien(saisi.OuPublics, nameof(saisi.OuPublics), "Ce texte", PhraseAuPlus), v.TexteOuRien(saisi.OuAgricoles, nameof(saisi.OuAgricoles), "Ce texte", PhraseAuPlus));
            var autres = v.TexteOuRien(saisi.OuAutres, nameof(saisi.OuAutres), "Ce texte", PhraseAuPlus);
            var (courriel, iban) = (v.ValeurOuRien<AdresseMail>(saisi.Courriel, nameof(saisi.Courriel)), v.ValeurOuRien<Iban>(saisi.Iban, nameof(saisi.Iban)));
            Gardes(v, saisi);
            if (v.Refus is { } refus)
            {
                return refus;
            }
            var reglage = await db.Set<ReglageAdhesions>().FirstOrDefaultAsync(arret);
            if (reglage is null)
            {
                db.Add(reglage = new());
            }
            (reglage.Ouvert, reglage.Departements, reglage.CodesPostaux, reglage.Sections) = (saisi.Ouvert, departements, codes, sections);
            (reglage.PrendreParticuliers, reglage.OuPublics, reglage.OuAgricoles, reglage.OuAutres) = (saisi.PrendreParticuliers, publics, agricoles, autres);
            (reglage.Courriel, reglage.Iban) = (courriel, iban);
            (reglage.JoursBrouillon, reglage.MoisSansSuite) = (saisi.JoursBrouillon!.Value, saisi.MoisSansSuite!.Value);
            (reglage.MoisRefusees, reglage.MoisAcceptees) = (saisi.MoisRefusees!.Value, saisi.MoisAcceptees!.Value);
            return Resultat.De(reglage.Cle);
        }, arret);

    /// <summary>A price holds from its day on; the same day corrects it.</summary>
    public Task<Resultat<Id<TarifAdhesion>>> TariferAsync(GenreAdherent? genre, DateOnly? du, string? parTravailleur, string? droitEntree, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Tarifer, null, async _ =>
        {
            var v = new Verification();
            v.Exiger(genre is { } g && Enum.IsDefined(g), "tarif.genre", "Choisissez pour qui est ce prix.", "Genre");
            var jour = v.Date(du, "Du", "Le premier jour");
            var (prix, droit) = (Somme(v, parTravailleur, "ParTravailleur"), Somme(v, string.IsNullOrWhiteSpace(droitEntree) ? "0" : droitEntree, "DroitEntree"));
            if (v.Refus is { } refus)
            {
                return refus;
            }
            var tarif = await db.Set<TarifAdhesion>().FirstOrDefaultAsync(t => t.Genre == genre && t.Du == jour, arret);
            if (tarif is null)
            {
                db.Add(tarif = new() { Id = Id<TarifAdhesion>.Nouveau(), Genre = genre!.Value, Du = jour, ParTravailleur = 0, DroitEntree = 0 });
            }
            (tarif.ParTravailleur, tarif.DroitEntree) = (prix, droit);
            return Resultat.De(tarif.Id);
        }, arret);

    /// <summary>The new version of a kind takes the place of the one before, which stays for those who signed it.</summary>
    public async Task<Resultat<Id<DocumentAdhesion>>> PublierAsync(GenreDocumentAdhesion genre, string? titre, Stream flux, string nom, CancellationToken arret = default)
    {
        if (!(await PieceRecue.LireAsync(flux, nom, DocumentAuPlus, arret)).Reussit(out var piece, out var refus))
        {
            return refus.Sur("Fichier");
        }
        if (piece.Type != "application/pdf")
        {
            return new Refus("document.pdf", "Publiez un PDF\u00A0: tout le monde sait l’ouvrir.", "Fichier");
        }
        return await ecritures.Faire(ProcessusAdhesions.Publier, null, async _ =>
        {
            var v = new Verification();
            v.Exiger(Enum.IsDefined(genre), "document.genre", "Choisissez ce qu’est ce document.", "Genre");
            var lu = v.Texte(titre, "Titre", "Le titre", 120);
            if (v.Refus is { } faute)
            {
                return faute;
            }
            await RetirerAsync(d => d.Genre == genre && genre != GenreDocumentAdhesion.Autre, arret);
            var document = new DocumentAdhesion
            {
                Id = Id<DocumentAdhesion>.Nouveau(),
                Genre = genre,
                Titre = lu,
                Empreinte = Convert.ToHexStringLower(SHA256.HashData(piece.Octets)),
                Octets = piece.Octets,
                PublieLe = temps.GetUtcNow().UtcDateTime,
            };
            db.Add(document);
            return Resultat.De(document.Id);
        }, arret);
    }

    public Task<Resultat<int>> RetirerAsync(Id<DocumentAdhesion> id, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Publier, null, async _ => Resultat.De(await RetirerAsync(d => d.Id == id, arret)), arret);

    private async Task<int> RetirerAsync(System.Linq.Expressions.Expression<Func<DocumentAdhesion, bool>> lesquels, CancellationToken arret)
    {
        var retires = await db.Set<DocumentAdhesion>().Where(lesquels).Where(d => d.RetireLe == null).ToListAsync(arret);
        retires.ForEach(d => d.RetireLe = temps.GetUtcNow().UtcDateTime);
        return retires.Count;
    }

    private static void Gardes(Verification v, ReglageAdhesionsSaisi s)
    {
        v.Exiger(s.JoursBrouillon is >= 1 and <= GardeDesDemandes.JoursAuPlus, "reglage.garde", $"Donnez un nombre de jours, de 1 à {GardeDesDemandes.JoursAuPlus}.", nameof(s.JoursBrouillon));
        foreach (var (mois, champ) in new[] { (s.MoisSansSuite, nameof(s.MoisSansSuite)), (s.MoisRefusees, nameof(s.MoisRefusees)), (s.MoisAcceptees, nameof(s.MoisAcceptees)) })
        {
            v.Exiger(mois is >= 1 and <= GardeDesDemandes.MoisAuPlus, "reglage.garde", $"Donnez un nombre de mois, de 1 à {GardeDesDemandes.MoisAuPlus}.", champ);
        }
    }

    private static long Somme(Verification v, string? saisie, string champ)
    {
        var lu = Montant.Lire(saisie);
        v.Exiger(lu.EstSucces && lu.Valeur >= Montant.Zero, "tarif.montant", "Écrivez un montant en euros, par exemple 110,00.", champ);
        return lu.Ou(Montant.Zero).EnCentimes;
    }

    private static string? Departements(Verification v, ReglageAdhesionsSaisi s)
    {
        var mots = Mots(s.Departements);
        v.Exiger(mots.TrueForAll(m => Departement.Trouver(m) is not null), "reglage.departement", "Un de ces départements n’existe pas\u00A0: écrivez leurs numéros, par exemple 27 76.", nameof(s.Departements));
        return Joindre(mots.Select(m => Departement.Trouver(m)?.Code ?? m));
    }

    private static string? CodesPostaux(Verification v, ReglageAdhesionsSaisi s)
    {
        var mots = Mots(s.CodesPostaux);
        v.Exiger(mots.TrueForAll(m => CodePostal.Lire(m).EstSucces), "reglage.code-postal", "Un de ces codes postaux n’est pas lisible\u00A0: cinq chiffres, séparés par des espaces.", nameof(s.CodesPostaux));
        return Joindre(mots);
    }

    private static string? Sections(Verification v, ReglageAdhesionsSaisi s)
    {
        var mots = Mots(s.Sections).ConvertAll(m => m.ToUpperInvariant());
        v.Exiger(mots.TrueForAll(m => SectionNaf.Toutes.Any(n => $"{n.Code}" == m)), "reglage.section", "Les sections de la NAF sont des lettres de A à U\u00A0: écrivez-les séparées par des espaces.", nameof(s.Sections));
        return Joindre(mots);
    }

    private static List<string> Mots(string? texte) => [.. (texte ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static string? Joindre(IEnumerable<string> mots) => string.Join(' ', mots) is { Length: > 0 } texte ? texte : null;
}
