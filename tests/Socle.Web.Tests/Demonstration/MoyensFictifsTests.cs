using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Technique.Comptes;
using Socle.Web.Demonstration;
using Socle.Web.Demonstration.Moyens;

namespace Socle.Web.Tests.Demonstration;

/// <summary>What the demo invents keeps the rules the screens keep.</summary>
public sealed class MoyensFictifsTests
{
    private static readonly ServiceDeDemonstration Demo = new(ServiceDeDemonstration.EchelleMinimale, ServiceDeDemonstration.GraineUsuelle, Demonstrations.Jour);
    private static readonly MoyensFictifs Moyens = Demo.Moyens(new Dictionary<Id<Professionnel>, Id<Compte>>());

    [Fact]
    public void Moyens_DeuxFois_SontLesMemes()
    {
        static string Empreinte() => string.Join('|', Tirer().Select(a => $"{a.ProfessionnelId}{a.Du}{a.Au}{a.Moment}"));

        Empreinte().ShouldBe(Empreinte());

        static List<AbsenceProfessionnel> Tirer() =>
            new ServiceDeDemonstration(ServiceDeDemonstration.EchelleMinimale, ServiceDeDemonstration.GraineUsuelle, Demonstrations.Jour)
                .Moyens(new Dictionary<Id<Professionnel>, Id<Compte>>()).Absences;
    }

    [Fact]
    public void Salles_DeuxAQuatreParCentre_EtDesUnitesMobiles()
    {
        foreach (var centre in Demo.Service.Centres)
        {
            Moyens.Salles.Count(s => s.CentreId == centre.Id).ShouldBeInRange(2, 4);
        }
        Moyens.UnitesMobiles.ShouldAllBe(c => c.Genre == GenreCentre.UniteMobile);
        Moyens.UnitesMobiles.Count.ShouldBe(2);
    }

    [Fact]
    public void Absences_NeSeChevauchentPasEtRestentDansLeService()
    {
        var gens = Demo.Service.Professionnels.ToDictionary(p => p.Id);
        Moyens.Absences.ShouldAllBe(a => a.Du >= gens[a.ProfessionnelId].Du && a.Du <= a.Au);
        foreach (var siennes in Moyens.Absences.GroupBy(a => a.ProfessionnelId).Select(g => g.OrderBy(a => a.Du).ToList()))
        {
            siennes.Zip(siennes.Skip(1)).ShouldAllBe(p => !p.First.Chevauche(p.Second.Du, p.Second.Au, p.Second.Moment));
        }
    }

    [Fact]
    public void Protocoles_NeConfientQueCeQueLeDroitLaisseConfier()
    {
        var gens = Demo.Service.Professionnels.ToDictionary(p => p.Id);
        foreach (var protocole in Moyens.Protocoles)
        {
            var metier = protocole.Metier ?? gens[protocole.ProfessionnelId!.Value].Metier;
            var actes = Moyens.Actes.Where(a => a.ProtocoleId == protocole.Id).ToList();
            actes.ShouldNotBeEmpty(protocole.Intitule);
            actes.ShouldAllBe(a => LimitesDuDroit.Repondre(a.Acte, metier, protocole.Du).SeDelegue());
            (protocole.SigneLe is null || protocole.SigneLe <= protocole.Du).ShouldBeTrue();
        }
        Moyens.Protocoles.Select(p => p.EtatLe(Demonstrations.Jour)).Distinct().Order()
            .ShouldBe([EtatProtocole.Brouillon, EtatProtocole.EnVigueur, EtatProtocole.Echu]);
        gens.Values.Where(p => p.Metier == Metier.Medecin && p.EquipeId is not null)
            .ShouldAllBe(m => Moyens.Protocoles.Any(p => p.MedecinId == m.Id && p.Metier == Metier.Infirmier && p.SigneLe != null));
    }
}
