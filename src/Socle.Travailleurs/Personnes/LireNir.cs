using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Personnes;

/// <summary>Shows a social security number in full: traced before it leaves.</summary>
public sealed class LireNir(SocleDb db, Ecritures ecritures)
{
    public const string CodeProcessus = "travailleur.lire-nir";
    private static readonly Processus Processus = new(CodeProcessus, "Lecture d’un numéro de sécurité sociale");

    public Task<Resultat<Nir>> ExecuterAsync(Id<Travailleur> id, CancellationToken arret = default) => ecritures.Faire<Nir>(Processus, null, async ecriture =>
    {
        var nir = await db.Set<Travailleur>().Where(t => t.Id == id).Select(t => t.Nir).FirstOrDefaultAsync(arret);
        if (nir is null)
        {
            return new Refus("travailleur.nir.absent", "Le numéro de sécurité sociale de cette personne n’est pas connu.");
        }
        ecriture.Tracer(ActionAudit.Fait, "travailleur", id.Valeur);
        return Nir.Relire(nir);
    }, arret);
}
