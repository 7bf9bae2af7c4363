using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Travailleurs.Fiche;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>What any page of a file needs to open it, or to say why not.</summary>
public sealed class EntreeDuDossier(OuvrirDossier ouvrir, BriserLaGlace briser, LireFiche fiche, SocleDb db, TimeProvider temps)
{
    public OuvrirDossier Ouvrir => ouvrir;

    public BriserLaGlace Briser => briser;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    /// <summary>What the administration knows of them; of the entry kept, when the file was opened on one merged since.</summary>
    public async Task<FicheTravailleur?> FicheAsync(Id<Travailleur> id, CancellationToken arret)
    {
        var lue = await fiche.LireAsync(id, arret);
        return lue?.Travailleur.FusionneVersId is { } gardee ? await fiche.LireAsync(gardee, arret) : lue;
    }

    public Task<string?> NomAsync(Id<Travailleur> id, CancellationToken arret) => db.Set<Travailleur>().Where(t => t.Id == id)
        .Select(t => (string?)Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel)).FirstOrDefaultAsync(arret);
}
