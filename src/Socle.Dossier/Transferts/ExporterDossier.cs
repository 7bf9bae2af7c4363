using System.Text.Json;
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
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Transferts;

/// <summary>To whom a file goes: the competent service asks (R. 4624-45-7).</summary>
/// <param name="DemandeLe">Day of its request.</param>
public sealed record DemandeDeTransfert(string Service, string Adresse, DateOnly DemandeLe);

/// <summary>
/// Gives the whole file: to the worker (R. 4624-45-8), or to the service that follows them now and asked for it, unless they object
/// (R. 4624-45-6 b, R. 4624-45-7). The sending itself goes by secure messaging, outside Socle.
/// </summary>
public sealed class ExporterDossier(DossierDb db, SocleDb socle, EcrireDossier ecrire, EcrituresDossier ecritures, LirePieces pieces, ServiceDuDossier service, TimeProvider temps)
{
    public static readonly Refus Incomplet = new("transfert.bloc", "Seul un professionnel à qui tout le dossier est ouvert peut en donner la copie.");
    public static readonly Refus Oppose = new("transfert.opposition", "Le travailleur s’oppose à ce qu’un autre service accède à son dossier\u00A0: il ne peut pas être transféré.");
    public static readonly Refus Demandeur = new("transfert.demandeur", "Dites quel service demande le dossier, son adresse de messagerie sécurisée et le jour de sa demande.", "Service");

    /// <summary>For the worker.</summary>
    public Task<Resultat<FichierDossier>> CopieAsync(DossierOuvert dossier, CancellationToken arret = default) => FaireAsync(dossier, ActionDossier.Export, "copie", null, arret);

    /// <summary>For the service that asked; that the worker was told is written in the file.</summary>
    public async Task<Resultat<FichierDossier>> TransfererAsync(DossierOuvert dossier, DemandeDeTransfert demande, CancellationToken arret = default)
    {
        if (string.IsNullOrWhiteSpace(demande.Service) || string.IsNullOrWhiteSpace(demande.Adresse) || demande.DemandeLe > temps.Aujourdhui())
        {
            return Demandeur;
        }
        return await db.Set<Opposition>().AnyAsync(o => o.DossierId == dossier.Id && o.Genre == GenreOpposition.AutresServices && o.LeveeLe == null, arret)
            ? Oppose
            : await FaireAsync(dossier, ActionDossier.Transfert, "envoi", demande, arret);
    }

    private async Task<Resultat<FichierDossier>> FaireAsync(DossierOuvert dossier, ActionDossier action, string precision, DemandeDeTransfert? demande, CancellationToken arret)
    {
        if (!dossier.Lit(Blocs.Tous) || !dossier.Ecrit(Blocs.Tous))
        {
            return Incomplet;
        }
        var travailleur = await socle.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == dossier.TravailleurId, arret);
        return await ecritures.Faire(dossier.Acteur, new FaitTrace(action, dossier.Id, Blocs.Tous, precision), async ecriture =>
        {
            var (elements, fichiers) = await ElementsAsync(dossier, arret);
            if (demande is not null)
            {
                ecrire.Ajouter(ecriture, dossier, new(Information(demande), temps.Aujourdhui()));
                (await db.Set<Dmst>().FirstAsync(d => d.Id == dossier.Id, arret)).Etat = EtatDossier.Transfere;
            }
            return Resultat.De(new FichierDossier(FichierDossier.FormatCourant, service.Nom, ecriture.Instant, Traits(travailleur), elements, fichiers));
        }, arret);
    }

    private static InformationDelivree Information(DemandeDeTransfert demande) =>
        new($"Transfert du dossier à {demande.Service}, demandé le {demande.DemandeLe.Courte()}, envoyé à {demande.Adresse}", "Travailleur informé avant l’envoi");

    private async Task<(IReadOnlyList<ElementTransfere>, IReadOnlyList<FichierTransfere>)> ElementsAsync(DossierOuvert dossier, CancellationToken arret)
    {
        var ecrits = await db.Set<Ecrit>().AsNoTracking().Where(e => e.DossierId == dossier.Id).OrderBy(e => e.ElementId).ThenBy(e => e.Version).ToListAsync(arret);
        var (elements, fichiers) = (new List<ElementTransfere>(), new Dictionary<string, FichierTransfere>(StringComparer.Ordinal));
        foreach (var (rang, versions) in ecrits.GroupBy(e => e.ElementId).Index())
        {
            var transferees = new List<VersionTransferee>();
            foreach (var ecrit in versions)
            {
                var element = ElementDossier.Ouvrir(dossier, ecrit);
                var (contenu, octets) = await pieces.PourTransfertAsync(dossier, element, arret);
                if (octets is not null && contenu is IPorteFichier { Fichier: { } fichier })
                {
                    fichiers[fichier.Empreinte] = new(fichier.Empreinte, fichier.Type, octets);
                }
                transferees.Add(Version(element with { Contenu = contenu }));
            }
            elements.Add(new(rang + 1, versions.First().Genre, transferees));
        }
        return (elements, [.. fichiers.Values]);
    }

    private VersionTransferee Version(ElementDossier element) => new(
        element.Ecrit.Version, element.Ecrit.Jour, element.Ecrit.Origine, element.Ecrit.AuteurNom, element.Ecrit.AuteurRole,
        element.Ecrit.ServiceOrigine ?? service.Nom, element.Ecrit.EcritLe, element.Ecrit.Retire, element.Motif,
        JsonElement.Parse(element.Contenu.Octets()));

    private static TravailleurTransfere Traits(Travailleur t) =>
        new(t.NomNaissance, t.NomUsage, t.Prenoms, t.Naissance, t.Sexe?.ToString(), t.LieuNaissance, t.Nir);
}

/// <summary>The name of this service, as other services read it.</summary>
public sealed record ServiceDuDossier(string Nom);
