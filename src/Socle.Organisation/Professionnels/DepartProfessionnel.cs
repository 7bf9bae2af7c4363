using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Professionnels;

/// <summary>Someone leaves the service: their file stays, with its last day. Without a date, a departure noted by mistake is taken back.</summary>
public sealed class DepartProfessionnel(Ecritures ecritures)
{
    /// <param name="Au">Last day, included; null takes the departure back.</param>
    public sealed record Demande(Id<Professionnel> ProfessionnelId, DateOnly? Au);

    public Task<Resultat<Id<Professionnel>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.DepartProfessionnel, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Professionnel>().FirstOrDefaultAsync(p => p.Id == demande.ProfessionnelId, arret) is not { } parti)
            {
                return Introuvable.Professionnel();
            }
            if (demande.Au < parti.Du)
            {
                return new Refus("professionnel.depart",
                    $"Le dernier jour ne peut pas être avant l’arrivée ({parti.Du.Courte()})\u00A0: corrigez la date.", nameof(Demande.Au));
            }
            parti.Au = demande.Au;
            return Resultat.De(parti.Id);
        }, arret);
}
