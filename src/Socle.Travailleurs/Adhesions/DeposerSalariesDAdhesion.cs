using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Travailleurs.Import;

namespace Socle.Travailleurs.Adhesions;

/// <summary>
/// The workers typed while joining become a declaration as any other: read, checked, then accepted by someone. Received twice, it is
/// deposited once.
/// </summary>
internal sealed class DeposerSalariesDAdhesion(SocleDb db, Coffre coffre, DeposerImport deposer, TimeProvider temps) : IDestinataire<AdhesionAcceptee>
{
    public async Task RecevoirAsync(AdhesionAcceptee message, CancellationToken arret)
    {
        var demande = await db.Set<DemandeAdhesion>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == message.DemandeId, arret);
        var saisie = demande is null ? null : coffre.Saisie(demande);
        // A household employer has no number: its people are declared one by one.
        if (demande?.Siret is not { } siret || saisie is null || LireSalaries.De(saisie.Salaries, "", temps.Aujourdhui()).Ou([]) is not { Count: > 0 } salaries
            || await DejaAsync(demande, message, arret))
        {
            return;
        }
        using var flux = new MemoryStream(Encoding.UTF8.GetBytes(LireSalaries.EnDeclaration(salaries, siret)));
        var lieu = await db.Set<Etablissement>().Where(t => t.EntrepriseId == message.EntrepriseId && t.Siret == siret && t.FermeLe == null).Select(t => (Id<Etablissement>?)t.Id).FirstOrDefaultAsync(arret);
        var depose = await deposer.DeposerAsync(flux, new() { NomFichier = Nom(demande), Entreprise = message.EntrepriseId, Etablissement = lieu }, arret);
        if (depose.EstRefus)
        {
            throw new InvalidOperationException(depose.ToString());
        }
    }

    private Task<bool> DejaAsync(DemandeAdhesion demande, AdhesionAcceptee message, CancellationToken arret)
    {
        var nom = Nom(demande);
        return db.Set<ImportDeclaration>().AnyAsync(i => i.EntrepriseId == message.EntrepriseId && i.NomFichier == nom, arret);
    }

    private static string Nom(DemandeAdhesion demande) => $"adhesion-{demande.Id}.csv";
}
