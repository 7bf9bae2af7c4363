using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>What pages that change one leave share.</summary>
public abstract class PageArret(SocleDb db) : PageContrat(db)
{
    public Arret Arret { get; private set; } = null!;

    protected async Task<bool> ChargerAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Arret> arretId, CancellationToken arret)
    {
        Arret = (await Db.Set<Arret>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == arretId && a.ContratId == contrat, arret))!;
        return Arret is not null && await ChargerAsync(id, contrat, arret);
    }
}
