using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <summary>
/// A professional's calendar followed from a telephone: whoever holds the address reads it, so it names nobody. Only the address's
/// fingerprint is kept; a new one replaces the former.
/// </summary>
public sealed class AbonnementAgenda
{
    public required Id<AbonnementAgenda> Id { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; init; }

    /// <summary>SHA-256 of the secret in the address, in hexadecimal.</summary>
    public required string Empreinte { get; set; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime CreeLe { get; set; }
}

/// <summary>Gives a professional a calendar address, or takes it back.</summary>
public sealed class AbonnerAgenda(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("agenda.abonner", "Abonnement à un agenda");

    public static string EmpreinteDe(string jeton) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(jeton)));

    /// <summary>The secret of the address: shown once.</summary>
    public Task<Resultat<string>> ExecuterAsync(Id<Professionnel> qui, CancellationToken arret = default) => ecritures.Faire(Processus, null, async ecriture =>
    {
        if (!await db.Set<Professionnel>().AnyAsync(p => p.Id == qui, arret))
        {
            return new Refus("agenda.professionnel", "Cette personne n’est pas, ou plus, dans le service.");
        }
        var jeton = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var connu = await db.Set<AbonnementAgenda>().FirstOrDefaultAsync(a => a.ProfessionnelId == qui, arret);
        if (connu is null)
        {
            db.Add(new AbonnementAgenda { Id = Id<AbonnementAgenda>.Nouveau(), ProfessionnelId = qui, Empreinte = EmpreinteDe(jeton), CreeLe = ecriture.Instant });
        }
        else
        {
            (connu.Empreinte, connu.CreeLe) = (EmpreinteDe(jeton), ecriture.Instant);
        }
        return Resultat.De(jeton);
    }, arret);

    public Task<Resultat<int>> RetirerAsync(Id<Professionnel> qui, CancellationToken arret = default) => ecritures.Faire(Processus, null, async _ =>
    {
        var siens = await db.Set<AbonnementAgenda>().Where(a => a.ProfessionnelId == qui).ToListAsync(arret);
        db.RemoveRange(siens);
        return Resultat.De(siens.Count);
    }, arret);
}
