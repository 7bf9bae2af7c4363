namespace Socle.Droit.Tests;

/// <summary>Who reaches what: the whole matrix is in <c>Regles/declarees.md</c>; here, what must never give way.</summary>
public sealed class MatriceAccesTests
{
    private static readonly DateOnly s_jour = new(2026, 11, 22);

    [Theory]
    [InlineData(RoleAcces.IntervenantOuAssistant)]
    [InlineData(RoleAcces.AssistantSocial)]
    [InlineData(RoleAcces.Administration)]
    [InlineData(RoleAcces.Employeur)]
    public void Sante_RoleSansSoin_AucunAcces(RoleAcces role) =>
        MatriceAcces.Pour(role, BlocAcces.Sante, s_jour).ShouldBe(new CelluleAcces(Acces.Aucun));

    [Fact]
    public void Sante_Ecriture_ReserveeAuxProfessionnelsDeSante() =>
        Enum.GetValues<RoleAcces>().Where(r => MatriceAcces.Pour(r, BlocAcces.Sante, s_jour)!.Value.Permet(Acces.Ecriture)).ShouldBe(
            [RoleAcces.Medecin, RoleAcces.CollaborateurOuInterne, RoleAcces.Infirmier, RoleAcces.PraticienCorrespondant]);

    [Fact]
    public void Employeur_Documents_SansDiagnosticEtRienDuDossier()
    {
        MatriceAcces.Pour(RoleAcces.Employeur, BlocAcces.IdentiteEtExpositions, s_jour)!.Value.Acces.ShouldBe(Acces.Aucun);
        var documents = MatriceAcces.Pour(RoleAcces.Employeur, BlocAcces.AvisEtAttestations, s_jour)!.Value;
        documents.Acces.ShouldBe(Acces.Lecture);
        documents.Conditions.ShouldBe(ConditionAcces.SansDiagnostic);
    }

    [Fact]
    public void Travailleur_ToutSonDossier_LectureSansCondition() =>
        Enum.GetValues<BlocAcces>().Where(b => b != BlocAcces.FicheEtDocumentUnique).ShouldAllBe(b => MatriceAcces.Pour(RoleAcces.Travailleur, b, s_jour) == new CelluleAcces(Acces.Lecture));

    [Theory]
    [InlineData(2023, 3, 30, false)]
    [InlineData(2023, 3, 31, true)]
    public void Pour_AvantLePremierJour_EstHorsDeCeQuiEstEncode(int annee, int mois, int jour, bool encode) =>
        (MatriceAcces.Pour(RoleAcces.Medecin, BlocAcces.Sante, new(annee, mois, jour)) is not null).ShouldBe(encode);

    [Fact]
    public void De_ChaqueRole_ASaLigne() =>
        Enum.GetValues<RoleAcces>().Select(r => MatriceAcces.De(r).Code).ShouldBeUnique();

    [Fact]
    public void Libelle_CelluleAvecConditions_LesDit() =>
        new CelluleAcces(Acces.Lecture | Acces.Ecriture, ConditionAcces.Protocole | ConditionAcces.SaufOpposition).ToString()
            .ShouldBe("lecture, écriture (selon protocole, sauf opposition)");
}
