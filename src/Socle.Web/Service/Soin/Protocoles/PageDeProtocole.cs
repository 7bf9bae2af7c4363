using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Protocoles;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>What the pages of one protocol share: the version, the others of its family, the names of places it speaks of.</summary>
public abstract class PageDeProtocole(LireProtocoles lire, SocleDb socle, TimeProvider temps) : PageModel
{
    public ProtocoleDeSuiviLu Lu { get; private set; } = null!;

    /// <summary>All versions, the last first.</summary>
    public IReadOnlyList<ProtocoleDeSuiviLu> Versions { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Noms { get; private set; } = new Dictionary<string, string>();

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public string Retour => $"/soin/protocoles/{Lu.Id}";

    public EtatDuProtocole Etat(ProtocoleDeSuiviLu version) => version.Ligne.EtatLe(Versions.Select(v => v.Ligne), Aujourdhui);

    protected async Task<bool> ChargerAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret)
    {
        Versions = await lire.FamilleAsync(id, arret);
        Lu = Versions.FirstOrDefault(v => v.Id == id)!;
        if (Lu is null)
        {
            return false;
        }
        Noms = await socle.NomsDesLieuxAsync(Versions, arret);
        return true;
    }

    /// <summary>Done: back to the protocol with a sentence. Refused: the page again, each refusal beside its field.</summary>
    protected IActionResult Finir<T>(Resultat<T> resultat, string phrase, string vers)
    {
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect(vers);
    }
}

internal static class LieuxDesProtocoles
{
    public static async Task<Dictionary<string, string>> NomsDesLieuxAsync(this SocleDb socle, IEnumerable<ProtocoleDeSuiviLu> protocoles, CancellationToken arret)
    {
        var portees = protocoles.Select(p => p.Contenu.Portee).ToList();
        var entreprises = portees.Select(p => p.Entreprise).OfType<Id<Entreprise>>().Distinct().ToArray();
        var lieux = portees.Select(p => p.Etablissement).OfType<Id<Etablissement>>().Distinct().ToArray();
        var noms = new Dictionary<string, string>();
        if (entreprises.Length > 0)
        {
            foreach (var e in await socle.Set<Entreprise>().Where(e => EF.Parameter(entreprises).Contains(e.Id)).Select(e => new { e.Id, e.RaisonSociale }).ToListAsync(arret))
            {
                noms[e.Id.ToString()] = e.RaisonSociale;
            }
        }
        if (lieux.Length > 0)
        {
            foreach (var e in await socle.Set<Etablissement>().Where(e => EF.Parameter(lieux).Contains(e.Id)).Join(socle.Set<Entreprise>(), s => s.EntrepriseId, e => e.Id, (s, e) => new { s.Id, Nom = $"{e.RaisonSociale}, {s.Nom}" }).ToListAsync(arret))
            {
                noms[e.Id.ToString()] = e.Nom;
            }
        }
        return noms;
    }
}
