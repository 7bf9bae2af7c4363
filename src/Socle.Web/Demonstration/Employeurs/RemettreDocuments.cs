using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Dossier.Documents;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Demonstration.Employeurs;

/// <summary>What was signed after the visits of the companies the accounts hold: it reaches the employer and the worker as any document does.</summary>
internal sealed class RemettreDocuments(RemplirEmployeurs demo)
{
    private const int NonLus = 120;
    private static readonly Processus Processus = new("demo.documents", "Documents de la démonstration");
    private static readonly Auteur Demo = Auteur.Systeme("demo");

    private sealed record Faite(Id<Travailleur> Travailleur, Id<Etablissement> Lieu, TypeVisite Type, DateOnly Jour, string? Par, bool Mesures);

    public Task<Resultat<int>> FaireAsync(CancellationToken arret) => demo.EnAsync(Demo, async s =>
    {
        var sceller = s.GetRequiredService<ScellerCopies>();
        var faites = await FaitesAsync(s.GetRequiredService<SocleDb>(), arret);
        return await s.GetRequiredService<Ecritures>().Faire(Processus, null, e =>
        {
            foreach (var (rang, (faite, modele)) in faites.SelectMany(f => Modeles(f).Select(m => (f, m))).Index())
            {
                e.Emettre(Document(faite, modele, rang, sceller));
            }
            return Task.FromResult(Resultat.De(faites.Count));
        }, arret);
    });

    /// <summary>Opened by the employer three days after each was signed; those of the last weeks wait.</summary>
    public async Task<Resultat<int>> LireAsync(Auteur qui, DateOnly jour, CancellationToken arret)
    {
        var avant = jour.AddDays(-NonLus);
        var lus = await demo.EnAsync(Demo, s => s.GetRequiredService<SocleDb>().Set<DocumentRemis>().AsNoTracking()
            .Where(d => d.Jour < avant && s.GetRequiredService<SocleDb>().Set<Mandat>().Any(m => m.CompteId == qui.Compte && m.EntrepriseId == d.EntrepriseId))
            .OrderBy(d => d.Id).Select(d => new { d.Id, d.Jour }).ToListAsync(arret));
        foreach (var lu in lus)
        {
            var fait = await demo.FaireAsync<NoterLecture, Resultat<bool>>(qui, lu.Jour.AddDays(3), new(9, 10), n => n.ExecuterAsync(lu.Id, qui.Compte!.Value, arret));
            if (fait.SansValeur().EstRefuse(out var refus))
            {
                return refus;
            }
        }
        return lus.Count;
    }

    private static Task<List<Faite>> FaitesAsync(SocleDb db, CancellationToken arret)
    {
        var tenues = db.Set<Mandat>().Select(m => m.EntrepriseId);
        // Without a contract, no employer has a part in it, nor receives anything.
        return (
            from r in db.Set<RendezVous>()
            where r.Etat == EtatRendezVous.Fait && r.ContratId != null && r.EntrepriseId != null && tenues.Contains(r.EntrepriseId.Value)
            join v in db.Set<VisiteRealisee>() on new { r.TravailleurId, r.Jour, r.Type } equals new { v.TravailleurId, Jour = v.Date, v.Type }
            orderby r.Jour, r.Id
            select new Faite(r.TravailleurId, r.EtablissementId!.Value, r.Type, r.Jour, v.Professionnel, v.Mesures)).ToListAsync(arret);
    }

    private static IEnumerable<ModeleDocument> Modeles(Faite faite)
    {
        if (faite.Type is TypeVisite.Ema or TypeVisite.Vip or TypeVisite.SirIntermediaire or TypeVisite.MiCarriere)
        {
            yield return faite.Type == TypeVisite.Ema ? ModeleDocument.AvisAptitude : ModeleDocument.AttestationSuivi;
        }
        if (faite.Mesures)
        {
            yield return ModeleDocument.MesuresAmenagement;
        }
    }

    private static DocumentSigne Document(Faite faite, ModeleDocument modele, int rang, ScellerCopies sceller)
    {
        var id = Id<DocumentRemis>.Nouveau().Valeur;
        var octets = Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>{modele.EnTitre()}</title><h1>{modele.EnTitre()}</h1>"
            + $"<p>Document de démonstration. Visite du {faite.Jour.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}.</p></html>");
        return new(id, $"{faite.Jour.Year}-D{rang + 1:00000}", modele, faite.Jour, HeureDeParis.Instant(faite.Jour, new(11, 40)).UtcDateTime, faite.Par ?? "un professionnel du service", false,
            $"demo {id}", $"demo {id}", faite.Travailleur, faite.Lieu, sceller.DeLEmployeur(id, octets), sceller.DuTravailleur(id, octets), null);
    }
}
