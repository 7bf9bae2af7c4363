using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>Reads what happened to a person and to the file, latest first.</summary>
public sealed class LireChronologie(SocleDb db, TimeProvider temps)
{
    private const int EvenementsAuPlus = 200;

    public async Task<IReadOnlyList<Moment>> LireAsync(FicheTravailleur fiche, ClaimsPrincipal personne, CancellationToken arret)
    {
        var id = fiche.Travailleur.Id;
        var fusions = await db.Set<FusionTravailleurs>().AsNoTracking().Where(f => f.ConserveId == id || f.AbsorbeId == id).ToListAsync(arret);
        var journal = await db.Set<EvenementAudit>().AsNoTracking()
            .Where(e => e.Objet == "travailleur" && e.ObjetId == id.Valeur)
            .OrderByDescending(e => e.Instant).Take(EvenementsAuPlus)
            .Select(e => new { e.Instant, e.Qui, e.Processus, e.Motif, e.Action, e.Ecriture }).ToListAsync(arret);
        var lectures = personne.Peut(Permission.AuditLire);
        return [.. MomentsDeclares.De(fiche, temps.Aujourdhui())
            .Concat(fusions.SelectMany(Fusion))
            .Concat(journal.DistinctBy(e => e.Ecriture).Select(e => Journal(e.Instant, e.Qui, e.Processus, e.Motif, lectures)).OfType<Moment>())
            .OrderByDescending(m => m.Le).ThenByDescending(m => m.Ordre)];
    }

    private static IEnumerable<Moment> Fusion(FusionTravailleurs fusion)
    {
        yield return new Moment(Jour(fusion.Instant), "Deux fiches fusionnées", Icones.Fusionner, fusion.Motif, Etat.Neutre, 20, $"/travailleurs/fusions/{fusion.Id}");
        if (fusion.DefaiteLe is { } defaite)
        {
            yield return new Moment(Jour(defaite), "Fusion défaite", Icones.Annuler, null, Etat.Neutre, 21);
        }
    }

    /// <summary>What was done to the identity. Who looked at the number is told to those who read the audit trail.</summary>
    private static Moment? Journal(DateTime instant, string qui, string processus, string? motif, bool lectures) => processus switch
    {
        "travailleur.modifier-identite" => new(Jour(instant), "Identité modifiée", Icones.Modifier, $"par {qui} : {motif}", Etat.Neutre, 22),
        "travailleur.embaucher" => new(Jour(instant), "Fiche enregistrée", Icones.Ajouter, $"par {qui}", Etat.Neutre, 19),
        "doublons.ecarter" => new(Jour(instant), "Doublon écarté", Icones.Doublons, $"par {qui}", Etat.Neutre, 18),
        LireNir.CodeProcessus when lectures => new(Jour(instant), "Numéro de sécurité sociale affiché", Icones.Voir, $"par {qui}", Etat.Neutre, 17),
        _ => null,
    };

    private static DateOnly Jour(DateTime instant) => new DateTimeOffset(instant, TimeSpan.Zero).DateAParis();
}
